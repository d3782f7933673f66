import { isJsonObject, member, type JsonObject } from "../../ir/json.ts";
import type { UntypedKeyword } from "../../ir/schema.ts";

/** Keywords of JSON Schema 2020-12 that no type says, or not all of it. */
const keywords = [
  "not",
  "if",
  "then",
  "else",
  "contains",
  "minContains",
  "maxContains",
  "dependentRequired",
  "dependentSchemas",
  "dependencies",
  "propertyNames",
] as const;

/** What a schema says that its type does not; undefined where that is nothing. */
export function untypedKeywords(
  source: JsonObject,
): readonly UntypedKeyword[] | undefined {
  const found = keywords.filter(
    (keyword) => Object.hasOwn(source, keyword) && !isTyped(keyword, source),
  );
  return found.length === 0
    ? undefined
    : found.map((keyword) => ({
        keyword,
        value: member(source, keyword) ?? null,
      }));
}

/** Names that are listed are properties: see `key-properties.ts`. */
function isTyped(keyword: string, source: JsonObject): boolean {
  const names = member(source, keyword);
  return (
    keyword === "propertyNames" &&
    isJsonObject(names) &&
    (Object.hasOwn(names, "enum") || Object.hasOwn(names, "$ref"))
  );
}
