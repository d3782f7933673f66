/** Percent-encodes all but RFC 3986's unreserved characters. */
export function percentEncode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%2${"1789A"["!'()*".indexOf(character)]}`,
  );
}
