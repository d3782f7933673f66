import {
  isJsonObject,
  member,
  type JsonObject,
  type JsonValue,
} from "../../ir/json.ts";
import { child, type Pointer } from "../../ir/pointer.ts";
import type { PatternProperty, Property, Schema } from "../../ir/schema.ts";
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
  const properties = buildProperties(source, pointer, { required, scope });
  const declared = new Set(properties.map(({ name }) => name));
  const additional = buildAdditional(
    member(source, "additionalProperties"),
    child(pointer, "additionalProperties"),
    scope,
  );
  return {
    schema: {
      ...blankBase(pointer),
      kind: "object",
      properties,
      patterns: buildPatterns(source, pointer, scope),
      ...present({
        additional,
        minProperties: number(source, "minProperties"),
        maxProperties: number(source, "maxProperties"),
      }),
    },
    required: [...required].filter((name) => !declared.has(name)),
    bare: says.every((keyword) => !Object.hasOwn(source, keyword)),
  };
}

/** What makes an object schema say more than that it is one. */
const says = ["properties", "additionalProperties", "patternProperties"];

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
