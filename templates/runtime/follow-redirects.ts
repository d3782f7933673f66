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
  const location = response.headers.get("location");
  if (!location || !/^30[12378]$/.test(String(response.status)))
    return undefined;
  const from = new URL(request.url);
  const to = URL.canParse(location, from.href)
    ? new URL(location, from)
    : { href: "", origin: "", protocol: "" };
  const isHome = to.origin === from.origin;
  const asks =
    response.status === 303 ||
    (response.status < 303 && request.method === "POST");
  const method = asks && request.method !== "HEAD" ? "GET" : request.method;
  const body = asks ? null : request.body;
  if (
    // Neither other protocols nor user names.
    !/^https?:\/\/[^/@]+\//.test(to.href) ||
    // "https:" is greater than "http:".
    from.protocol > to.protocol ||
    isStream(body) ||
    !(isHome || /^(GET|HEAD)$/.test(method))
  )
    return undefined;
  const headers = new Headers();
  request.headers.forEach((value, name) => {
    if (
      isHome
        ? body || !name.startsWith("content-")
        : /^(accept|user-agent)$/.test(name)
    )
      headers.set(name, value);
  });
  return { ...request, method, url: to.href, headers, body };
}
