import { AbortError, TimeoutError } from "./errors.js";

/** How to wait for a result. */
export interface WaitOptions<Data> {
  /** Whether a result is the one that is waited for. */
  readonly until: (result: Data) => boolean;
  /** Milliseconds to wait in all: 300,000 if not given. */
  readonly timeout?: number;
  /** Milliseconds before the second call, 1,000 if not given; each pause after it is half as long again. */
  readonly interval?: number;
  /** The longest pause, in milliseconds: 30,000 if not given. */
  readonly maxInterval?: number;
  /** Ends the wait with an `AbortError`. */
  readonly signal?: AbortSignal;
}

/**
 * Calls an operation again and again until its result is the one that is waited
 * for. What the call is given, handed on as its options, ends it with the wait.
 * An error of a call ends the wait with that error.
 *
 * ```ts
 * const thing = await waitFor((options) => getThing(client, { id }, options), {
 *   until: ({ status }) => status !== "PENDING",
 *   timeout: 60_000,
 * });
 * ```
 */
export async function waitFor<Data>(
  call: (options: { readonly signal: AbortSignal }) => PromiseLike<Data>,
  options: WaitOptions<Data>,
): Promise<Data> {
  const { signal, timeout = 300_000, maxInterval = 30_000, until } = options;
  const details = {
    operation: "waitFor",
    method: "waiting",
    urlTemplate: "for a result",
    attempts: 0,
  };
  const controller = new AbortController();
  let stop: (error: Error) => void;
  let pause: ReturnType<typeof setTimeout> | undefined;
  const abort = (): void =>
    stop(new AbortError("aborted", { ...details, cause: signal?.reason }));
  const over = setTimeout(
    () =>
      stop(
        new TimeoutError(`timeout of ${timeout} ms`, {
          ...details,
          timeout,
          scope: "total",
        }),
      ),
    // A delay over 2 ** 31 would fire at once.
    Math.min(timeout, 1e9),
  );
  signal?.addEventListener("abort", abort);
  try {
    return await new Promise<Data>((resolve, reject) => {
      stop = (error) => {
        reject(error);
        controller.abort(error);
      };
      const poll = async (interval: number): Promise<void> => {
        details.attempts += 1;
        const result = await call({ signal: controller.signal });
        if (until(result)) resolve(result);
        else if (!controller.signal.aborted)
          pause = setTimeout(
            () => poll(Math.min(interval * 1.5, maxInterval)).catch(reject),
            interval,
          );
      };
      if (signal?.aborted) abort();
      else poll(Math.min(options.interval ?? 1000, maxInterval)).catch(reject);
    });
  } finally {
    clearTimeout(over);
    if (pause) clearTimeout(pause);
    signal?.removeEventListener("abort", abort);
  }
}
