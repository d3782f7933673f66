import { isJsonObject, type JsonValue } from "../ir/json.ts";

/** A map of texts as a member of a JSON object, sorted, an entry a line: `start` is what stands before it. */
export function formatTextMap(
  start: string,
  entries: readonly (readonly [string, string])[],
): string {
  if (entries.length === 0) return `${start}{}`;
  const margin = " ".repeat(start.search(/\S/));
  const lines = entries
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `${margin}  ${quoted(key)}: ${quoted(value)}`);
  return `${start}{\n${lines.join(",\n")}\n${margin}}`;
}

/** JSON, with what would make a diff read differently from what it says as escapes. */
function quoted(text: string): string {
  return JSON.stringify(text).replaceAll(
    /[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g,
    (character) =>
      `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** The entries of a map of texts; undefined for all else. */
export function textMembers(
  value: JsonValue | undefined,
): readonly (readonly [string, string])[] | undefined {
  if (!isJsonObject(value)) return undefined;
  const entries: (readonly [string, string])[] = [];
  for (const [key, text] of Object.entries(value)) {
    if (typeof text !== "string") return undefined;
    entries.push([key, text]);
  }
  return entries;
}
