import { isJsonObject } from "../../generator/ir/json.ts";
import type { RawSchema } from "../support/raw-document.ts";

/** Keywords that say what values are like; others describe them or bound them. */
const SAYING = [
  "$ref",
  "type",
  "enum",
  "const",
  "properties",
  "required",
  "additionalProperties",
  "patternProperties",
  "items",
  "prefixItems",
  "allOf",
  "oneOf",
  "anyOf",
] as const;

const TYPES = new Set([
  "null",
  "boolean",
  "integer",
  "number",
  "string",
  "array",
  "object",
]);

/** The component that a schema is, if it is one and adds nothing to its type: `#/...`. */
export function referenceOf(schema: RawSchema): string | undefined {
  const parts = sayingParts(schema);
  const telling = parts.filter((part) => !isBare(part));
  const [only] = telling.length === 0 ? parts : telling;
  return telling.length === 1 ? only?.$ref : undefined;
}

/** What a schema consists of, through `allOf`: each part that says anything about the type. */
function sayingParts(schema: RawSchema): readonly RawSchema[] {
  if (!isJsonObject(schema)) return [];
  const { $ref, allOf = [], ...own } = schema as RawSchema;
  return [
    ...($ref === undefined ? [] : [{ $ref }]),
    ...(Array.isArray(allOf) ? allOf : []).flatMap(sayingParts),
    ...(saysNothing(own) ? [] : [own]),
  ];
}

/** A type and nothing else. */
function isBare(schema: RawSchema): boolean {
  return keywordsOf(schema).every((key) => key === "type");
}

/** Whether a schema leaves open what values are like. */
export function saysNothing(schema: RawSchema): boolean {
  return keywordsOf(schema).length === 0;
}

function keywordsOf(schema: RawSchema): readonly string[] {
  return SAYING.filter((key) => {
    const value = schema[key as keyof RawSchema];
    if (key === "required") return Array.isArray(value) && value.length > 0;
    if (key === "type") {
      return [value].flat().some((name) => TYPES.has(String(name)));
    }
    return value !== undefined;
  });
}
