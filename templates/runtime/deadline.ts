import type { Call } from "./call.js";
import { AbortError, TimeoutError } from "./errors.js";

/**
 * Runs one attempt until it settles, the caller aborts, or the time is over,
 * whether the attempt heeds its signal or not. Leaves no timer and no listener.
 */
export async function withDeadline<T>(
  call: Call,
  run: (call: Call, signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const { callOptions, options, details } = call;
  const { signal, timeout = options.timeout ?? 60_000 } = callOptions;
  const controller = new AbortController();
  const own = controller.signal;
  const abort = (): void =>
    controller.abort(
      new AbortError("aborted", { ...details, cause: signal?.reason }),
    );
  const timer = setTimeout(
    () =>
      controller.abort(
        new TimeoutError(`no response in ${timeout} ms`, {
          ...details,
          timeout,
          scope: "attempt",
        }),
      ),
    // A greater delay would overflow and fire at once.
    Math.min(timeout, 0x7fffffff),
  );
  signal?.addEventListener("abort", abort);
  if (signal?.aborted) abort();
  try {
    own.throwIfAborted();
    return await Promise.race([
      // A raw body is read after the attempt, and still heeds the caller's signal.
      run(call, call.raw && signal ? AbortSignal.any([signal, own]) : own),
      new Promise<never>((_, reject) => {
        own.addEventListener("abort", () => reject(own.reason));
      }),
    ]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", abort);
  }
}
