/**
 * The URL that a text is, relative to another; undefined for none. `URL.canParse` of Node 20, once
 * optimised, lets hosts such as `ß\u0085` pass, which the constructor refuses.
 */
export function parseUrl(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}
