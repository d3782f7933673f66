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
export function limit<Value>(
  { callOptions: { signal }, details }: RequestDraft,
  work: (stopped: AbortSignal, arm: Arm) => Promise<Value>,
): Promise<Value> {
  const controller = new AbortController();
  const timers: { [scope: string]: ReturnType<typeof setTimeout> } = {};
  let release: (() => void) | undefined;
  return new Promise<Value>((resolve, reject) => {
    const stop = (error: SdkError): void => {
      reject(error);
      controller.abort(error);
    };
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
      // Nothing is cleared where there is none, whatever the types of a platform say.
      clearTimeout(timers[scope] as ReturnType<typeof setTimeout>);
      // A delay over 2 ** 31 would fire at once; what has ended waits for nothing.
      if (timeout < 2e9 && !controller.signal.aborted)
        timers[scope] = setTimeout(over, timeout);
    };
    if (signal?.aborted) return abort();
    if (signal) release = onAbort(signal, abort);
    work(controller.signal, arm).then(resolve, reject);
  }).finally(() => {
    Object.values(timers).forEach(clearTimeout);
    release?.();
  });
}
