import { ConfigurationError } from "./errors.js";
import type { RequestDraft } from "./operation.js";

/** The text of a value that has just one: a string, number, boolean or bigint. */
export function parameterText(
  draft: RequestDraft,
  name: string,
  value: unknown,
): string {
  if (/^(st|n|bo|bi)/.test(typeof value)) return String(value);
  throw new ConfigurationError(
    `${name} can't hold ${value === null ? "null" : typeof value}`,
    draft.details,
  );
}

/**
 * Takes a parameter's value apart: `[key, text]` for a member of an object,
 * `[text]` for the rest. Null and undefined, alone or inside, give nothing (RFC
 * 6570, 3.2.1); deeper values have no text and are refused.
 */
export function parameterParts(
  draft: RequestDraft,
  name: string,
  value: unknown,
): readonly (readonly [string, string?])[] {
  const text = (item: unknown): string => parameterText(draft, name, item);
  if (value === null || value === undefined) return [];
  if (typeof value !== "object") return [[text(value)]];
  return Object.entries(value)
    .filter(([, item]) => item !== null && item !== undefined)
    .map(([key, item]) =>
      Array.isArray(value) ? [text(item)] : [key, text(item)],
    );
}
