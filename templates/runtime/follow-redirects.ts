import type { Call } from "./call.js";
import { isBrowser } from "./environment.js";
import { ConnectionError, SdkError } from "./errors.js";
import { isStream } from "./is-stream.js";
import type { SignedRequest } from "./middleware.js";

/**
 * Sends a request and follows where it is redirected to (RFC 9110, 15.4), ten times at
 * most. Another origin is asked with GET or HEAD only, and is told no more than what is
 * accepted; https never becomes http. A redirect that is not followed is the response.
 */
export async function followRedirects(
  call: Call,
  request: SignedRequest,
  hops: number = 10,
): Promise<Response> {
  const { url } = request;
  call.failing = ConnectionError;
  const response = await (call.options.fetch ?? fetch)(url, {
    ...call.options.fetchOptions,
    ...call.callOptions.fetchOptions,
    ...request,
    // What a body that is a stream needs, and no other minds.
    duplex: "half",
    // Browsers hide where a redirect leads, and send custom headers there.
    redirect: isBrowser() ? (call.secrets[0] ? "error" : "follow") : "manual",
  } as RequestInit);
  call.failing = SdkError;
  const { status } = response;
  const location =
    /30[12378]/.test(`${status}`) && response.headers.get("location");
  if (!location || !hops) return response;
  const from = new URL(url);
  let to = from;
  try {
    to = new URL(location, url);
  } catch {
    return response;
  }
  let { method, body, headers } = request;
  if (
    method !== "HEAD" &&
    (status === 303 || (status < 303 && method === "POST"))
  ) {
    method = "GET";
    body = null;
    headers = new Headers(headers);
    headers.delete("content-type");
  }
  if (to.origin !== from.origin) {
    headers = { accept: `${new Headers(headers).get("accept")}` };
    if (!/^(GET|HEAD)$/.test(method)) return response;
  }
  // Neither another protocol, nor user names; and "https:" is greater than "http:".
  if (
    !/^https?:\/\/[^/@]+\//.test(to.href) ||
    from.protocol > to.protocol ||
    isStream(body)
  )
    return response;
  response.body?.cancel().catch(() => {});
  return followRedirects(
    call,
    { ...request, url: to.href, method, body, headers },
    hops - 1,
  );
}
