import type { HeaderOptions } from "./call-options.js";

/** Headers from several sources: later ones go before, `null` removes. */
export function mergeHeaders(
  sources: readonly (HeaderOptions | undefined)[],
): Headers {
  const headers = new Headers();
  for (const source of sources)
    for (const [name, value] of Object.entries(source ?? {}))
      try {
        if (value === null) headers.delete(name);
        else if (value !== undefined) headers.set(name, value);
      } catch {
        // The platform's error prints the value.
        throw new Error(`header ${name} can't be sent`);
      }
  return headers;
}
