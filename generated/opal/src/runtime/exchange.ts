import { authenticate } from "./authenticate.js";
import type { Call } from "./call.js";
import { ConfigurationError, ConnectionError, SdkError } from "./errors.js";
import { followRedirects } from "./follow-redirects.js";
import { mergeHeaders } from "./merge-headers.js";
import type { MiddlewareRequest } from "./middleware.js";
import { readResponse } from "./read-response.js";
import type { ResponseWithData } from "./result.js";
import { retryDelay } from "./retry-delay.js";

/** One attempt at a call: what came of it, or in how many milliseconds to make the next. */
export async function exchange(
  call: Call,
  signal: AbortSignal,
): Promise<ResponseWithData<unknown> | number> {
  const { details, options } = call;
  const request = await requestOf(call, signal);
  call.failing = SdkError;
  const response = await (options.middleware ?? []).reduceRight<
    (request: MiddlewareRequest) => Promise<Response>
  >(
    (next, middleware) => async (each) => middleware(each, next, details),
    (each) => {
      details.attempts += 1;
      call.sentAt = performance.now();
      return followRedirects(call, each);
    },
  )(request);
  const delay = response.ok ? undefined : retryDelay(call, response);
  call.failing = ConnectionError;
  if (delay === undefined) return readResponse(call, response);
  // Else its socket would stay taken.
  response.body?.cancel().catch(() => {});
  return delay;
}

/** The draft with credentials and all headers, made anew for each attempt. */
async function requestOf(
  call: Call,
  signal: AbortSignal,
): Promise<MiddlewareRequest> {
  const { body, callOptions, details, options, secrets, url } = call;
  const draft = {
    ...call,
    query: [...call.query],
    headers: { ...call.headers },
  };
  await authenticate(call, draft);
  call.failing = ConfigurationError;
  const own = { ...options.headers, ...callOptions.headers };
  // A secret may as well be among these.
  for (const [name, value] of Object.entries(own))
    if (/auth|cookie|token|secret|api-?key/i.test(name) && value)
      secrets.push(value, value.replace(/^\S+ /, ""));
  const headers = mergeHeaders([
    draft.headers,
    options.headers,
    callOptions.headers,
  ]);
  const query = draft.query.join("&");
  return {
    method: details.method,
    url: url + (query && `?${query}`),
    headers,
    body,
    signal,
  };
}
