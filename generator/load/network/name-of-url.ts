/** An address as messages and the lock file name it: queries and user names may hold secrets. */
export function nameOfUrl(url: string): string {
  if (!URL.canParse(url)) return url;
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}
