import type { Attempt } from "./call.js";
import { environmentVariable } from "./environment.js";

/**
 * The absolute URL of a request: the base URL's own path and query stay. The
 * first base URL counts: of the call, the operation, the client, the environment,
 * the document.
 */
export function requestUrl(draft: Attempt, path: string): string {
  const { api } = draft;
  const variable = api.environment.baseUrl;
  const base =
    draft.callOptions.baseUrl ??
    draft.operation.baseUrl ??
    draft.options.baseUrl ??
    environmentVariable(variable) ??
    api.baseUrl ??
    "";
  // No user names: the platform's error would print the password.
  if (!/^https?:\/\/[^/?#@]+([/?#]|$)/i.test(base))
    throw draft.refuse(`set baseUrl or ${variable} to an absolute URL`);
  const { origin, pathname, search } = new URL(base);
  const query = [search.slice(1), ...draft.query].filter(Boolean).join("&");
  return (
    origin +
    pathname.replace(/\/$/, "") +
    path +
    (query && (path.includes("?") ? "&" : "?") + query)
  );
}
