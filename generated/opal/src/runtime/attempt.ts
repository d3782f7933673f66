import type { Call } from "./call.js";
import { AbortError, type SdkError, TimeoutError } from "./errors.js";
import { exchange } from "./exchange.js";
import type { ResponseWithData } from "./result.js";

/**
 * One attempt at a call. It ends when it settles, the caller aborts, or the time
 * is over, whether or not what it calls heeds the signal; it leaves no timer and
 * no listener; and whatever it rejects with is an error of ours.
 */
export async function attempt(call: Call): Promise<ResponseWithData<unknown>> {
  const { details, callOptions } = call;
  const { signal, timeout = call.options.timeout ?? 60_000 } = callOptions;
  const controller = new AbortController();
  let stop: (error: SdkError) => void;
  const abort = (): void =>
    stop(new AbortError("aborted", { ...details, cause: signal?.reason }));
  const timer = setTimeout(
    () =>
      stop(
        new TimeoutError(`timeout of ${timeout} ms`, {
          ...details,
          timeout,
          scope: "attempt",
        }),
      ),
    // A delay over 2 ** 31 would fire at once.
    Math.min(timeout, 1e9),
  );
  signal?.addEventListener("abort", abort);
  try {
    return await new Promise((resolve, reject) => {
      stop = (error) => {
        reject(error);
        controller.abort(error);
      };
      if (signal?.aborted) abort();
      else exchange(call, controller.signal).then(resolve, reject);
    });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", abort);
  }
}
