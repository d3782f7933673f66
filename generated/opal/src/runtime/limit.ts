import {
  AbortError,
  type CallDetails,
  type SdkError,
  TimeoutError,
} from "./errors.js";

/** When a piece of work ends at the latest. */
export interface Limit {
  /** Of the call that the work belongs to. */
  readonly details: CallDetails;
  readonly scope: TimeoutError["scope"];
  /** Milliseconds; undefined is no limit. */
  readonly timeout: number | undefined;
  /** Ends the work with an `AbortError`. */
  readonly signal: AbortSignal | undefined;
}

/**
 * Runs a piece of work. It ends when it settles, the signal aborts, or the time
 * is over, whether or not what it calls heeds the signal that it is given; it
 * leaves no timer and no listener.
 */
export async function limit<Value>(
  { details, scope, timeout = Infinity, signal }: Limit,
  work: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
  const controller = new AbortController();
  let stop: (error: SdkError) => void;
  const abort = (): void =>
    stop(new AbortError("aborted", { ...details, cause: signal?.reason }));
  // A delay over 2 ** 31 would fire at once.
  const timer =
    timeout < 2 ** 31
      ? setTimeout(
          () =>
            stop(
              new TimeoutError(`${scope} timeout of ${timeout} ms`, {
                ...details,
                timeout,
                scope,
              }),
            ),
          timeout,
        )
      : undefined;
  signal?.addEventListener("abort", abort);
  try {
    return await new Promise((resolve, reject) => {
      stop = (error) => {
        reject(error);
        controller.abort(error);
      };
      if (signal?.aborted) abort();
      else work(controller.signal).then(resolve, reject);
    });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", abort);
  }
}
