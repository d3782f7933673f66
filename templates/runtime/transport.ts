import { adoptError } from "./adopt-error.js";
import type { Call } from "./call.js";
import { ConfigurationError, ConnectionError } from "./errors.js";
import type { MiddlewareRequest } from "./middleware.js";
import type { RequestDraft } from "./operation.js";

/** Hands a request to `fetch`. Redirects come back as responses: following them could carry a credential elsewhere. */
export async function transport(
  { options, callOptions, details }: Call,
  draft: RequestDraft,
  {
    url,
    signal,
    ...request
  }: MiddlewareRequest & { readonly signal: AbortSignal },
): Promise<Response> {
  for (const [name, value] of Object.entries(request.headers))
    // RFC 9110, 5.5 and 5.6.2. The platform's own error would print the value.
    if (/[^!#$%&'*+.^`|~\w-]|^$/.test(name) || /[^\t -~\x80-\xff]/.test(value))
      throw new ConfigurationError(
        `header ${JSON.stringify(name)} has characters that HTTP forbids`,
        draft.call,
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
    throw adoptError(draft, {
      reason: "no response",
      cause,
      as: ConnectionError,
    });
  }
}
