import { parseUrl } from "./parse-url.ts";

/** An address as messages and the lock file name it: queries and user names may hold secrets. */
export function nameOfUrl(url: string): string {
  const parsed = parseUrl(url);
  return parsed === undefined ? url : parsed.origin + parsed.pathname;
}
