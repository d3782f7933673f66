import { AbortError, type CallDetails, TimeoutError } from "./errors.js";

/**
 * Runs one attempt until it settles, the caller aborts, or the time is over,
 * whether the attempt heeds its signal or not. Leaves no timer and no listener.
 */
export function withDeadline<T>(
  run: (signal: AbortSignal) => Promise<T>,
  limits: {
    readonly signal: AbortSignal | undefined;
    /** Milliseconds. */
    readonly timeout: number;
    readonly details: CallDetails;
    /** Whether the body will be read after the attempt, still heeding the caller's signal. */
    readonly raw: boolean;
  },
): Promise<T> {
  const { signal, timeout, details, raw } = limits;
  return new Promise((resolve, reject) => {
    const controller = new AbortController();
    const settle = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
    };
    const stop = (error: Error): void => {
      settle();
      reject(error);
      controller.abort(error);
    };
    const abort = (): void =>
      stop(new AbortError("aborted", { ...details, cause: signal?.reason }));
    const timer = setTimeout(
      () =>
        stop(
          new TimeoutError(`no whole response within ${timeout} ms`, {
            ...details,
            timeout,
            scope: "attempt",
          }),
        ),
      // A greater delay would overflow and fire at once.
      Math.min(timeout, 0x7fffffff),
    );
    if (signal?.aborted) return abort();
    signal?.addEventListener("abort", abort);
    run(
      raw && signal
        ? AbortSignal.any([signal, controller.signal])
        : controller.signal,
    )
      .then(resolve, reject)
      .finally(settle);
  });
}
