import {
  isJsonObject,
  member,
  type JsonObject,
  type JsonValue,
} from "../../ir/json.ts";
import { child, type Pointer } from "../../ir/pointer.ts";
import type { Schema, UnionSchema } from "../../ir/schema.ts";
import { list } from "../members.ts";
import type { Scope } from "../scope.ts";
import { blankBase } from "./base.ts";
import { discriminator } from "./discriminator.ts";
import { part, type Part } from "./part.ts";

/** `oneOf`: exactly one variant holds, which a type can't tell from at least one. */
export function oneOf(
  source: JsonObject,
  pointer: Pointer,
  scope: Scope,
): readonly Part[] {
  return union("oneOf", source, { pointer, scope });
}

/** `anyOf`: at least one variant holds. */
export function anyOf(
  source: JsonObject,
  pointer: Pointer,
  scope: Scope,
): readonly Part[] {
  return union("anyOf", source, { pointer, scope });
}

/** Null among the variants is the flag. A single variant is that variant, unless it has a tag. */
function union(
  mode: "oneOf" | "anyOf",
  source: JsonObject,
  { pointer, scope }: { readonly pointer: Pointer; readonly scope: Scope },
): readonly Part[] {
  if (!Object.hasOwn(source, mode)) return [];
  const at = child(pointer, mode);
  const built = list(source, mode)
    .map((variant, index) =>
      scope.part(withType(variant, source), child(at, index)),
    )
    .filter((variant) => !isConditionOnly(variant))
    .map(({ schema }) => schema);
  const nullable = built.some(
    (schema) => schema.kind === "null" || schema.nullable,
  );
  const variants = built.filter(({ kind }) => kind !== "null").map(withoutNull);
  const [only] = variants;
  if (only === undefined) {
    return nullable ? [part({ ...blankBase(pointer), kind: "null" })] : [];
  }
  const tag = discriminator(source, variants, { pointer, scope });
  if (variants.length === 1 && tag === undefined) {
    return [part({ ...only, nullable })];
  }
  const schema: UnionSchema = {
    ...blankBase(pointer),
    kind: "union",
    mode,
    nullable,
    variants,
    ...(tag === undefined ? {} : { discriminator: tag }),
  };
  return [part(widest(schema))];
}

function withoutNull(schema: Schema): Schema {
  return schema.nullable ? { ...schema, nullable: false } : schema;
}

/** A variant that says nothing of the type has that of the schema around it. */
function withType(variant: JsonValue, around: JsonObject): JsonValue {
  const type = member(around, "type");
  const inherits =
    type !== undefined &&
    isJsonObject(variant) &&
    Object.keys(variant).length > 0 &&
    !sayType.some((keyword) => Object.hasOwn(variant, keyword));
  return inherits ? { ...variant, type } : variant;
}

const sayType = [
  "type",
  "$ref",
  "enum",
  "const",
  "allOf",
  "oneOf",
  "anyOf",
  "properties",
  "items",
  "required",
];

/** `anyOf: [{ required: [a] }, { required: [b] }]` tells values apart and describes none. */
function isConditionOnly({ schema, bare, required }: Part): boolean {
  return schema.kind === "object" && bare && required.length > 0;
}

/** A variant that takes anything makes the whole union take anything. */
function widest(schema: UnionSchema): Schema {
  return schema.variants.some(({ kind }) => kind === "any")
    ? { ...blankBase(schema.pointer), kind: "any" }
    : schema;
}
