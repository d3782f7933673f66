import type { HeaderOptions } from "./call-options.js";

/** Headers from several sources: later ones go before, `null` removes. */
export function mergeHeaders(
  sources: readonly (HeaderOptions | undefined)[],
): Headers {
  const headers = new Headers();
  for (const source of sources)
    for (const [name, value] of Object.entries(source ?? {})) {
      // RFC 9110, 5.6.2 and 5.5. The platform's own error would print the value.
      if (
        !/^[\w!#$%&'*+.^`|~-]+$/.test(name) ||
        !/^[\t -~\x80-\xff]*$/.test(value ?? "")
      )
        throw new Error(`header ${name} can't be sent`);
      if (value === null) headers.delete(name);
      else if (value !== undefined) headers.set(name, value);
    }
  return headers;
}
