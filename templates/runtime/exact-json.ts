import type { Convert } from "./convert.js";
import { decoding } from "./decoding.js";
import { isLongInteger } from "./long-integer.js";
import type { BodyEncoder, JsonReader, JsonReviver } from "./operation.js";

/** A string, or an integer of so many digits that a number may not hold it; not the end of a fraction. */
const TOKENS =
  /"[^"\\]*(?:\\.[^"\\]*)*"|(?<![\d.eE+-])-?[1-9]\d{15,}(?=\s*(?:[,\]}]|$))/gs;

/** A converter for what `parseExactly` gives: the items of a stream. */
export function exactly(convert: Convert): Convert {
  return (value) => withNumbers(convert(value));
}

/** What no JSON text has unescaped; a run of it that is in no text of a value marks integers. */
const NUL = "\\u0000";

/** As `decoding`, for models with integers of 64 bits: none loses a digit. */
export function decodingExactly(statuses: {
  readonly [status: string]: Convert;
}): JsonReader {
  const decode = decoding(statuses);
  const decodeExactly = decoding(statuses, parseExactly);
  return (text, status, reviver) =>
    /\d{16}/.test(text)
      ? withNumbers(decodeExactly(text, status, reviver))
      : decode(text, status, reviver);
}

/**
 * Parses JSON; integers that a number may not hold become `BigInt` objects, which
 * nothing else in JSON is, and of which `BigInt(value)` makes a bigint.
 */
export function parseExactly(
  text: string,
  reviver: JsonReviver = (_, value) => value,
): unknown {
  const count = longestRun(text) + 1;
  const mark = NUL.repeat(count);
  const marked = text.replace(TOKENS, (token) =>
    token.startsWith('"') ? token : `"${mark}${token}"`,
  );
  return JSON.parse(marked, (key, value: unknown) =>
    typeof value === "string" && value.startsWith("\0".repeat(count))
      ? Object(BigInt(value.slice(count)))
      : reviver(key, value),
  );
}

/** JSON in which bigints stand as integers. */
export function stringifyExactly(value: unknown): string {
  const write = (mark: string): string =>
    JSON.stringify(value, (_, item: unknown) =>
      typeof item === "bigint" ? `${mark}${item}` : item,
    );
  const count = longestRun(write("")) + 1;
  return write("\0".repeat(count)).replace(
    new RegExp(`"(?:\\\\u0000){${count}}(-?\\d+)"`, "g"),
    "$1",
  );
}

/** The request body as JSON, or a kin of it, in which bigints stand as integers. */
export function exactJsonBody(mediaType = "application/json"): BodyEncoder {
  return (draft, value) => {
    draft.headers["content-type"] = mediaType;
    draft.body = stringifyExactly(value);
  };
}

/** How many marks stand one after the other at most. */
function longestRun(text: string): number {
  const runs = text.match(/(?:\\u0000)+/g) ?? [];
  return runs.reduce(
    (longest, run) => Math.max(longest, run.length / NUL.length),
    0,
  );
}

/** The value with those integers as numbers that no decoder has taken. */
function withNumbers(value: unknown): unknown {
  if (isLongInteger(value)) return Number(value);
  if (Array.isArray(value)) return value.map(withNumbers);
  if (typeof value !== "object" || value === null) return value;
  // What a decoder has made is no plain object.
  return Object.getPrototypeOf(value) === Object.prototype
    ? Object.fromEntries(
        Object.entries(value).map(([name, item]) => [name, withNumbers(item)]),
      )
    : value;
}
