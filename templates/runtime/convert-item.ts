import type { Convert } from "./convert.js";

/** An item in the form that its type says. */
export function convertItem(
  item: unknown,
  convert: Convert | undefined,
): unknown {
  return convert && item !== null && item !== undefined
    ? convert(item as never)
    : item;
}
