import type { RequestDraft } from "./operation.js";

/** In what a parameter differs from what its encoder does by itself. */
export interface ParameterSettings {
  /** Its key in the params, where that is not its name. */
  readonly key?: string;
  readonly explode?: boolean;
  /** `allowReserved`, where all but unreserved characters must not be encoded. */
  readonly encode?: (text: string) => string;
  /** Writes the value as a media type (`content`): what it gives is then encoded. */
  readonly write?: (value: unknown) => unknown;
}

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
  name: string,
  { key = name, write }: ParameterSettings,
): readonly (readonly string[])[] {
  const given = draft.params[key];
  const value = given === undefined || !write ? given : write(given);
  if (value === null || value === undefined) return [];
  if (typeof value !== "object") return [[parameterText(key, value)]];
  return Object.entries(value)
    .filter(([, item]) => item !== null && item !== undefined)
    .map(([member, item]) => {
      const text = parameterText(key, item);
      return Array.isArray(value) ? [text] : [member, text];
    });
}

/** Fails where a text of a list holds what parts the list and can't be encoded. */
export function refuseDelimiter(
  name: string,
  delimiter: string,
  parts: readonly (readonly string[])[],
): void {
  if (parts.flat().some((text) => text.includes(delimiter)))
    throw new Error(
      `a value in ${name} can't hold "${delimiter}", which parts its values`,
    );
}
