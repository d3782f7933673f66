import {
  isJsonObject,
  member,
  type JsonObject,
  type JsonValue,
} from "../../ir/json.ts";
import { child, type Pointer } from "../../ir/pointer.ts";
import type { PatternProperty, Property, Schema } from "../../ir/schema.ts";
import { keyProperties } from "./key-properties.ts";
import { entries, number, present, texts } from "../members.ts";
import type { Scope } from "../scope.ts";
import { blankBase } from "./base.ts";
import type { Part } from "./part.ts";

/** `type: object`: its properties, and what may stand besides them. */
export function object(
  source: JsonObject,
  pointer: Pointer,
  scope: Scope,
): Part {
  const required = new Set(texts(source, "required"));
  const others = othersKeyword(source);
  const additional = buildAdditional(
    member(source, others),
    child(pointer, others),
    scope,
  );
  const declared = buildProperties(source, pointer, { required, scope });
  const listed = keyProperties(source, pointer, {
    declared: new Set(declared.map(({ name }) => name)),
    schema: additional,
    required,
    scope,
  });
  const properties = [...declared, ...(listed ?? [])];
  const names = new Set(properties.map(({ name }) => name));
  return {
    schema: {
      ...blankBase(pointer),
      kind: "object",
      properties,
      patterns: buildPatterns(source, pointer, scope),
      ...present({
        additional: listed === undefined ? additional : false,
        minProperties: number(source, "minProperties"),
        maxProperties: number(source, "maxProperties"),
      }),
    },
    required: [...required].filter((name) => !names.has(name)),
    bare: isBare(source),
  };
}

/** What makes an object schema say more than that it is one; that it is closed shows in no type. */
const says = [
  "properties",
  "additionalProperties",
  "patternProperties",
  "propertyNames",
  "unevaluatedProperties",
];

function isBare(source: JsonObject): boolean {
  return says.every((keyword) => (member(source, keyword) ?? false) === false);
}

/** What is additional counts as not evaluated, if nothing is said of the former. */
function othersKeyword(source: JsonObject): string {
  return Object.hasOwn(source, "additionalProperties")
    ? "additionalProperties"
    : "unevaluatedProperties";
}

function buildProperties(
  source: JsonObject,
  pointer: Pointer,
  {
    required,
    scope,
  }: { readonly required: ReadonlySet<string>; readonly scope: Scope },
): readonly Property[] {
  const at = child(pointer, "properties");
  return entries(source, "properties").map(([name, property]) => ({
    name,
    required: required.has(name),
    schema: scope.schema(property, child(at, name)),
  }));
}

function buildPatterns(
  source: JsonObject,
  pointer: Pointer,
  scope: Scope,
): readonly PatternProperty[] {
  const at = child(pointer, "patternProperties");
  return entries(source, "patternProperties").map(([pattern, schema]) => ({
    pattern,
    schema: scope.schema(schema, child(at, pattern)),
  }));
}

/** `{}` and `true` say the same. */
function buildAdditional(
  source: JsonValue | undefined,
  pointer: Pointer,
  scope: Scope,
): boolean | Schema | undefined {
  if (isJsonObject(source)) {
    return Object.keys(source).length === 0
      ? true
      : scope.schema(source, pointer);
  }
  return typeof source === "boolean" ? source : undefined;
}
