import type { Attempt } from "./call.js";

/** The headers of a request: the options' over the draft's, `null` removes. */
export function requestHeaders(draft: Attempt): Headers {
  const headers = new Headers();
  for (const source of [
    draft.headers,
    draft.options.headers,
    draft.callOptions.headers,
  ])
    for (const [name, value] of Object.entries(source ?? {}))
      try {
        if (value === null) headers.delete(name);
        else if (value !== undefined) headers.set(name, value);
      } catch {
        // The platform's error prints the value.
        throw draft.refuse(`header ${name} has bad characters`);
      }
  return headers;
}
