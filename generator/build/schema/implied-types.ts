import { isJsonObject, member, type JsonObject } from "../../ir/json.ts";
import { text } from "../members.ts";

/**
 * The type of a schema that states none, by what only one type can have: an object with
 * `properties` is an object, what has `items` an array, and what has a format has its type, if it
 * says nothing else.
 */
export function impliedTypes(source: JsonObject): readonly string[] {
  const has = (key: string): boolean => Object.hasOwn(source, key);
  const others = member(source, "unevaluatedProperties");
  if (objectKeywords.some(has) || isJsonObject(others)) return ["object"];
  if (arrayKeywords.some(has)) return ["array"];
  if (otherKeywords.some(has)) return [];
  const type = formats.get(text(source, "format") ?? "");
  return type === undefined ? [] : [type];
}

const objectKeywords = [
  "properties",
  "required",
  "additionalProperties",
  "patternProperties",
  "propertyNames",
  "minProperties",
  "maxProperties",
];

const arrayKeywords = ["items", "prefixItems", "minItems", "maxItems"];

const otherKeywords = ["$ref", "allOf", "oneOf", "anyOf", "not"];

/** Formats of OpenAPI and JSON Schema by their types, and types that stand where a format should. */
const formats: ReadonlyMap<string, string> = new Map(
  Object.entries({
    string:
      "string date date-time time duration email hostname idn-email idn-hostname ipv4 ipv6 iri json-pointer password regex uri uri-reference uri-template uuid byte binary",
    integer: "integer int32 int64",
    number: "number float double",
    boolean: "boolean",
  }).flatMap(([type, names]) =>
    names.split(" ").map((name) => [name, type] as const),
  ),
);
