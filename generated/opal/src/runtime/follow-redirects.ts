import type { Call } from "./call.js";
import { isBrowser } from "./environment.js";
import { ConnectionError, SdkError } from "./errors.js";
import { isStream } from "./is-stream.js";
import type { MiddlewareRequest } from "./middleware.js";

/** What a body that is a stream needs, and no other minds; not all platforms' types know it. */
const STREAMED = { duplex: "half" } as const;

/**
 * Sends a request and follows where it is redirected to, ten times at most. Another
 * origin is asked with GET or HEAD only, and is told no more than what is accepted;
 * https never becomes http. A redirect that is not followed is the response.
 */
export async function followRedirects(
  call: Call,
  first: MiddlewareRequest,
): Promise<Response> {
  const { callOptions, options, secrets } = call;
  let request = first;
  for (let hops = 0; ; hops += 1) {
    call.failing = ConnectionError;
    const response = await (options.fetch ?? fetch)(request.url, {
      ...options.fetchOptions,
      ...callOptions.fetchOptions,
      ...STREAMED,
      ...request,
      // Browsers hide where a redirect leads, and send custom headers there.
      redirect: isBrowser() ? (secrets[0] ? "error" : "follow") : "manual",
    });
    call.failing = SdkError;
    const next = hops < 10 ? redirected(request, response) : undefined;
    if (!next) return response;
    response.body?.cancel().catch(() => {});
    request = next;
  }
}

/** The request that a redirect asks for (RFC 9110, 15.4); undefined where it is not followed. */
function redirected(
  request: MiddlewareRequest,
  response: Response,
): MiddlewareRequest | undefined {
  const { status } = response;
  const { method, url } = request;
  const location = response.headers.get("location");
  if (
    !/^30[12378]$/.test(`${status}`) ||
    !location ||
    !URL.canParse(location, url)
  )
    return undefined;
  const from = new URL(url);
  const to = new URL(location, url);
  const next = {
    ...request,
    url: to.href,
    headers: new Headers(request.headers),
  };
  if (
    method !== "HEAD" &&
    (status === 303 || (status < 303 && method === "POST"))
  ) {
    next.method = "GET";
    next.body = null;
    next.headers.delete("content-type");
  }
  if (to.origin !== from.origin) {
    next.headers = new Headers({ accept: `${next.headers.get("accept")}` });
    if (next.method !== "GET" && method !== "HEAD") return undefined;
  }
  // Neither another protocol, nor user names; and "https:" is greater than "http:".
  return /^https?:\/\/[^/@]+\//.test(to.href) &&
    from.protocol <= to.protocol &&
    !isStream(next.body)
    ? next
    : undefined;
}
