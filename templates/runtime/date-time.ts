/** A time without an offset, which RFC 3339 wants; `-05:00` alone is no time. */
const WITHOUT_OFFSET = /[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?$/i;

/**
 * The `Date` of a text with date and time (RFC 3339, 5.6), to the millisecond; an
 * invalid one where the text is none. Where the offset is missing it is UTC, on
 * every machine. What is no text is left alone.
 */
export function decodeDateTime(value: unknown): unknown {
  return typeof value === "string"
    ? new Date(WITHOUT_OFFSET.test(value) ? `${value}Z` : value)
    : value;
}

/** The text of a `Date`, in UTC; an invalid one has none, and is refused. */
export function encodeDateTime(value: unknown): unknown {
  return value instanceof Date ? value.toISOString() : value;
}
