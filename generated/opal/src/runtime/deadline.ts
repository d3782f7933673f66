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
  const { signal, timeout = call.options.timeout ?? 60_000 } = call.callOptions;
  const controller = new AbortController();
  const own = controller.signal;
  const abort = (): void =>
    controller.abort(
      new AbortError("aborted", { ...call.details, cause: signal?.reason }),
    );
  const timer = setTimeout(
    () =>
      controller.abort(
        new TimeoutError(`no response in ${timeout} ms`, {
          ...call.details,
          timeout,
          scope: "attempt",
        }),
      ),
    // A greater delay would overflow and fire at once.
    Math.min(timeout, 0x7fffffff),
  );
  signal?.addEventListener("abort", abort);
  try {
    return await new Promise((resolve, reject) => {
      own.onabort = () => reject(own.reason);
      if (signal?.aborted) abort();
      // A raw body is read after the attempt, and still heeds the caller's signal.
      else
        run(
          call,
          call.raw && signal ? AbortSignal.any([signal, own]) : own,
        ).then(resolve, reject);
    });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", abort);
  }
}
