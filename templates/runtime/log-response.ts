import type { Call } from "./call.js";
import type { MiddlewareRequest } from "./middleware.js";

/** The headers and query parameters whose values are logged. */
const SHOWN =
  /^(accept|cursor|date|limit|offset|order|page|page[-_]?size|per[-_]page|retry-after|sort|user-agent|content-(length|type)|(x-)?request-id)$/i;

/** Logs what came of a request, on the level `debug`. */
export function logResponse(
  { details, options: { logger }, sentAt }: Call,
  { headers, method, url }: MiddlewareRequest,
  response: Response,
): void {
  if (!logger?.debug) return;
  const query: Record<string, string> = {};
  new URL(url).searchParams.forEach((value, name) => {
    query[name] = SHOWN.test(name) ? value : "***";
  });
  logger.debug(`${method} ${details.urlTemplate}: ${response.status}`, {
    ...details,
    milliseconds: Math.round(performance.now() - sentAt),
    query,
    requestHeaders: shown(headers),
    responseHeaders: shown(response.headers),
  });
}

function shown(headers: Headers): object {
  const some: Record<string, string> = {};
  headers.forEach((value, name) => {
    if (SHOWN.test(name)) some[name] = value;
  });
  return some;
}
