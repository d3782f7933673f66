import type { Attempt, Call } from "./call.js";
import { isBrowser } from "./environment.js";
import {
  AbortError,
  ConfigurationError,
  ConnectionError,
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
export async function attempt(
  call: Call,
  raw: boolean,
): Promise<ResponseWithData<unknown>> {
  const { details } = call;
  const { signal, timeout = call.options.timeout ?? 60_000 } = call.callOptions;
  const controller = new AbortController();
  const draft: Attempt = {
    ...call,
    raw,
    signal: controller.signal,
    path: details.urlTemplate,
    query: [],
    headers: isBrowser() ? {} : { "user-agent": call.api.userAgent },
    body: undefined,
    secrets: [],
    redact: (text) =>
      draft.secrets.reduce(
        (rest, secret) => rest.replaceAll(secret, "***"),
        text,
      ),
    refuse: (reason) => new ConfigurationError(reason, details),
    Kind: ConfigurationError,
  };
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
      else exchange(draft).then(resolve, reject);
    });
  } catch (error) {
    if (error instanceof SdkError) throw error;
    const outer = Object(error);
    const { message, code } = Object(outer.cause ?? outer);
    const reason = draft.redact(String(message || code || error));
    // The platform may put the URL into its errors, and so a credential.
    const cause =
      draft.Kind === ConnectionError
        ? Object.assign(new Error(reason), { code })
        : error;
    throw new draft.Kind(reason, { ...details, cause });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", abort);
  }
}
