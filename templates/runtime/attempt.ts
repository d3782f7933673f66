import type { Call } from "./call.js";
import {
  AbortError,
  ConfigurationError,
  CredentialError,
  SdkError,
  TimeoutError,
} from "./errors.js";
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
  try {
    return await new Promise((resolve, reject) => {
      stop = (error) => {
        reject(error);
        controller.abort(error);
      };
      if (signal?.aborted) abort();
      else exchange(call, controller.signal).then(resolve, reject);
    });
  } catch (error) {
    if (error instanceof SdkError) throw error;
    const { Kind } = call;
    const { message, code } = Object(Object(error).cause ?? error);
    const reason = call.redact(String(message || code || error));
    throw new Kind(reason, {
      ...details,
      ...call.extra,
      // A platform may put the URL into its errors, and so a credential.
      cause:
        Kind === SdkError || Kind === CredentialError
          ? error
          : new Error(reason),
    });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", abort);
  }
}
