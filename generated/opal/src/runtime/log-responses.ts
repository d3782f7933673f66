import type { Logger } from "./logger.js";
import type { Middleware } from "./middleware.js";

/** The headers and query parameters whose values are logged. */
const SHOWN =
  /^(accept|cursor|date|limit|offset|order|page|page[-_]?size|per[-_]page|retry-after|sort|user-agent|content-(length|type)|(x-)?request-id)$/i;

/** A middleware that logs what came of each request, on the level `debug`. */
export function logResponses(logger: Logger): Middleware {
  return async (request, next, details) => {
    const start = performance.now();
    const response = await next(request);
    const query: Record<string, string> = {};
    new URL(request.url).searchParams.forEach((value, name) => {
      query[name] = SHOWN.test(name) ? value : "***";
    });
    logger.debug?.(
      `${request.method} ${details.urlTemplate}: ${response.status}`,
      {
        ...details,
        milliseconds: Math.round(performance.now() - start),
        query,
        requestHeaders: shown(request.headers),
        responseHeaders: shown(response.headers),
      },
    );
    return response;
  };
}

function shown(headers: Headers): object {
  const some: Record<string, string> = {};
  headers.forEach((value, name) => {
    if (SHOWN.test(name)) some[name] = value;
  });
  return some;
}
