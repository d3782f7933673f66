import { AbortError, type SdkError, TimeoutError } from "./errors.js";
import { onAbort } from "./on-abort.js";
import type { RequestDraft } from "./operation.js";

/** Starts the time of a scope anew, in milliseconds; undefined or infinite: it has no end. */
export type Arm = (
  scope: TimeoutError["scope"],
  timeout: number | undefined,
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
  const timers: { [scope: string]: ReturnType<typeof setTimeout> } = {};
  let stop: (error: SdkError) => void;
  const abort = (): void =>
    stop(new AbortError("aborted", { ...details, cause: signal?.reason }));
  const arm: Arm = (scope, timeout = Infinity) => {
    const before = timers[scope];
    if (before) clearTimeout(before);
    // A delay over 2 ** 31 would fire at once.
    if (timeout < 2 ** 31)
      timers[scope] = setTimeout(
        () =>
          stop(
            new TimeoutError(`${scope} timeout of ${timeout} ms`, {
              ...details,
              timeout,
              scope,
            }),
          ),
        timeout,
      );
  };
  const release = signal && onAbort(signal, abort);
  try {
    return await new Promise((resolve, reject) => {
      stop = (error) => {
        reject(error);
        controller.abort(error);
      };
      if (signal?.aborted) abort();
      else work(controller.signal, arm).then(resolve, reject);
    });
  } finally {
    for (const timer of Object.values(timers)) clearTimeout(timer);
    release?.();
  }
}
