import type { Call } from "./call.js";
import { environmentVariable } from "./environment.js";
import { ConfigurationError } from "./errors.js";
import type { RequestDraft } from "./operation.js";

/**
 * The absolute URL of a request: the path and query of the base URL stay. The
 * first base URL counts: of the call, the operation, the client, the environment,
 * the document.
 */
export function requestUrl(call: Call, draft: RequestDraft): string {
  const { api, options, operation, callOptions } = call;
  const variable = api.environment?.baseUrl;
  const base =
    callOptions.baseUrl ??
    operation.baseUrl ??
    options.baseUrl ??
    environmentVariable(variable) ??
    api.baseUrl ??
    "";
  const url = /^https?:/i.test(base) && URL.canParse(base) && new URL(base);
  // With a user name in it, the platform's error would print the password.
  if (!url || url.username || url.password)
    throw new ConfigurationError(
      `no base URL, or not an absolute one without password: set baseUrl${variable ? ` or ${variable}` : ""}`,
      draft.call,
    );
  const [path = "", ...fixed] = draft.path.split("?");
  const query = [url.search.slice(1), ...fixed, ...draft.query]
    .filter(Boolean)
    .join("&");
  return `${url.origin}${url.pathname.replace(/\/$/, "")}${path}${query && `?${query}`}`;
}
