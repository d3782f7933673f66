import { adoptError } from "./adopt-error.js";
import type { Attempt } from "./call.js";
import { ConfigurationError, ConnectionError } from "./errors.js";
import type { MiddlewareRequest } from "./middleware.js";

/** Hands a request to `fetch`. Redirects come back as responses: following one could carry a credential elsewhere. */
export async function transport(
  draft: Attempt,
  { url, ...request }: MiddlewareRequest,
  signal: AbortSignal,
): Promise<Response> {
  const { options, callOptions, details } = draft;
  for (const [name, value] of Object.entries(request.headers))
    // RFC 9110, 5.5 and 5.6.2. The platform's own error would print the value.
    if (/[^!#$%&'*+.^`|~\w-]|^$/.test(name) || /[^\t -~\x80-\xff]/.test(value))
      throw new ConfigurationError(
        `header ${name} has bad characters`,
        details,
      );
  details.attempts += 1;
  try {
    return await (options.fetch ?? fetch)(url, {
      ...options.fetchOptions,
      ...callOptions.fetchOptions,
      ...request,
      body: request.body ?? null,
      signal,
      redirect: "manual",
    });
  } catch (cause) {
    throw adoptError(draft, cause, ConnectionError);
  }
}
