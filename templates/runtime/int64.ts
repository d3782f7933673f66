import { isLongInteger } from "./long-integer.js";

/** The bigint of an integer; what is none is left alone. */
export function decodeInt64(value: unknown): unknown {
  return isLongInteger(value) || Number.isInteger(value)
    ? BigInt(value as number)
    : value;
}

/** The bigint of an integer's text, where an API writes integers as text. */
export function decodeInt64Text(value: unknown): unknown {
  return typeof value === "string" && /^-?\d+$/.test(value)
    ? BigInt(value)
    : value;
}

/** The text of a bigint. */
export function encodeInt64Text(value: unknown): unknown {
  return typeof value === "bigint" ? String(value) : value;
}
