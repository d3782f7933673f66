import type { RequestDraft } from "./operation.js";
import { parameterText } from "./parameter-text.js";

/** A value taken apart: `[key, text]` for a member of an object, `[text]` for the rest. */
export type ParameterPart = readonly [string, string] | readonly [string];

/**
 * Takes a parameter's value apart. Null and undefined, alone or inside, give
 * nothing (RFC 6570, 3.2.1); deeper values have no text and are refused.
 */
export function parameterParts(
  draft: RequestDraft,
  name: string,
  value: unknown,
): readonly ParameterPart[] {
  const text = (item: unknown): string => parameterText(draft, name, item);
  if (value === null || typeof value !== "object")
    return value == null ? [] : [[text(value)]];
  return Object.entries(value)
    .filter(([, item]) => item != null)
    .map(([key, item]) =>
      Array.isArray(value) ? [text(item)] : [key, text(item)],
    );
}
