/**
 * Encodes as `allowReserved` says: reserved characters and percent-encoded
 * triples stand as they are (RFC 6570, 3.2.3), but for those that would end the
 * value: `#`, `[` and `]`, which a query can't hold, and `&`, `=` and `+`.
 */
export function allowReserved(text: string): string {
  return text
    .split(/(%[0-9a-f]{2})/i)
    .map((part, index) =>
      index % 2
        ? part
        : encodeURIComponent(part).replace(
            /%(?:3A|2F|3F|40|24|2C|3B)/g,
            decodeURIComponent,
          ),
    )
    .join("");
}
