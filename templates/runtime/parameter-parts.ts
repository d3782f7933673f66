import type { RequestDraft } from "./operation.js";

/** The text of a value that has just one: a string, number, boolean or bigint. */
export function parameterText(key: string, value: unknown): string {
  if (/^(st|n|bo|bi)/.test(typeof value)) return String(value);
  throw new Error(
    `${key} can't hold ${value === null ? "null" : typeof value}`,
  );
}

/**
 * Takes a parameter's value apart: `[key, text]` for a member of an object,
 * `[text]` for the rest. Null and undefined, alone or inside, give nothing (RFC
 * 6570, 3.2.1); deeper values have no text and are refused.
 */
export function parameterParts(
  draft: RequestDraft,
  key: string,
): readonly (readonly string[])[] {
  const value = draft.params[key];
  if (value === null || value === undefined) return [];
  if (typeof value !== "object") return [[parameterText(key, value)]];
  return Object.entries(value)
    .filter(([, item]) => item !== null && item !== undefined)
    .map(([name, item]) => {
      const text = parameterText(key, item);
      return Array.isArray(value) ? [text] : [name, text];
    });
}
