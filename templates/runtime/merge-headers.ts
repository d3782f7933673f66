import type { HeaderOptions } from "./call-options.js";

/** Headers by lower-case name; later ones go before, `null` removes. */
export function mergeHeaders(
  ...sources: readonly (HeaderOptions | undefined)[]
): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const source of sources)
    for (const [name, value] of Object.entries(source ?? {}))
      if (value === null) delete headers[name.toLowerCase()];
      else if (value !== undefined) headers[name.toLowerCase()] = value;
  return headers;
}
