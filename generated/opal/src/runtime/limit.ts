import { AbortError, type SdkError, TimeoutError } from "./errors.js";
import { onAbort } from "./on-abort.js";
import type { RequestDraft } from "./operation.js";

/**
 * Starts the time of a scope anew, in milliseconds; undefined or infinite: it has no
 * end. When it is over, the work ends with a `TimeoutError`, or `over` is called.
 */
export type Arm = (
  scope: TimeoutError["scope"],
  timeout: number | undefined,
  over?: () => void,
) => void;

/**
 * Runs a piece of work. It ends when it settles, the caller's signal aborts, or a
 * time that it has armed is over, whether or not what it calls heeds the signal
 * that it is given; it leaves no timer and no listener.
 */
export async function limit<Value>(
  { callOptions: { signal }, details }: RequestDraft,
  work: (stopped: AbortSignal, arm: Arm) => Promise<Value>,
): Promise<Value> {
  const controller = new AbortController();
  const stopped = controller.signal;
  const timers: { [scope: string]: ReturnType<typeof setTimeout> } = {};
  let stop: (error: SdkError) => void;
  const abort = (): void =>
    stop(new AbortError("aborted", { ...details, cause: signal?.reason }));
  const arm: Arm = (
    scope,
    timeout = Infinity,
    over = () =>
      stop(
        new TimeoutError(`${scope} timeout of ${timeout} ms`, {
          ...details,
          timeout,
          scope,
        }),
      ),
  ) => {
    const timer = timers[scope];
    if (timer !== undefined) clearTimeout(timer);
    // A delay over 2 ** 31 would fire at once; what has ended waits for nothing.
    if (timeout < 2 ** 31 && !stopped.aborted)
      timers[scope] = setTimeout(over, timeout);
  };
  const release = signal && onAbort(signal, abort);
  try {
    return await new Promise((resolve, reject) => {
      stop = (error) => {
        reject(error);
        controller.abort(error);
      };
      if (signal?.aborted) abort();
      else work(stopped, arm).then(resolve, reject);
    });
  } finally {
    Object.values(timers).forEach(clearTimeout);
    release?.();
  }
}
