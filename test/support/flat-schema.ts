import { isJsonObject } from "../../generator/ir/json.ts";
import {
  findPointer,
  type RawDocument,
  type RawSchema,
} from "./raw-document.ts";

/** A schema with its references followed and its `allOf` merged, at the top level only. */
export interface FlatSchema {
  readonly schema: RawSchema;
  /** The references that were followed, for whoever must not go round in circles. */
  readonly refs: readonly string[];
}

/**
 * Follows the references of a schema and merges its `allOf`; what stands beside them wins. A reference
 * to nothing, and what is no object, says nothing.
 */
export function flattenSchema(
  document: RawDocument,
  schema: RawSchema,
  refs: readonly string[] = [],
): FlatSchema {
  if (!isJsonObject(schema)) return { schema: {}, refs };
  const { $ref, allOf, ...own } = schema as RawSchema;
  const parts: FlatSchema[] = [];
  if ($ref !== undefined && !refs.includes($ref)) {
    const target = (findPointer(document, $ref) ?? {}) as RawSchema;
    parts.push(flattenSchema(document, target, [...refs, $ref]));
  }
  for (const each of allOf ?? []) {
    parts.push(flattenSchema(document, each, refs));
  }
  const { nullable, ...merged } = mergeAll(parts.map((part) => part.schema));
  const flat = mergeSchemas(
    nullable === true && parts.every((part) => part.schema.nullable === true)
      ? { ...merged, nullable }
      : merged,
    own,
  );
  return {
    schema: flat,
    refs: [...new Set([...refs, ...parts.flatMap((part) => part.refs)])],
  };
}

function mergeAll(schemas: readonly RawSchema[]): RawSchema {
  let merged: RawSchema = {};
  for (const schema of schemas) {
    merged = mergeSchemas(merged, schema);
  }
  return merged;
}

function mergeSchemas(base: RawSchema, over: RawSchema): RawSchema {
  const properties = new Map(Object.entries(base.properties ?? {}));
  for (const [name, property] of Object.entries(over.properties ?? {})) {
    const other = properties.get(name);
    properties.set(
      name,
      other === undefined ? property : { allOf: [other, property] },
    );
  }
  const required = [
    ...new Set([...namesOf(base.required), ...namesOf(over.required)]),
  ];
  return {
    ...base,
    ...over,
    ...(properties.size > 0
      ? { properties: Object.fromEntries(properties) }
      : {}),
    ...(base.items === undefined || over.items === undefined
      ? {}
      : { items: { allOf: [base.items, over.items] } }),
    required,
  };
}

/** What is required; some documents say `required: true` of a property, which is not of it. */
function namesOf(required: RawSchema["required"]): readonly string[] {
  return Array.isArray(required) ? required : [];
}

export type JsonType =
  "null" | "boolean" | "number" | "string" | "array" | "object";

const ALL_TYPES: readonly JsonType[] = [
  "null",
  "boolean",
  "number",
  "string",
  "array",
  "object",
];

/**
 * The JSON types that a schema lets pass, by what JSON Schema says: `properties` without a `type`
 * lets everything pass that is no object.
 */
export function allowedTypes(
  document: RawDocument,
  schema: RawSchema,
  refs: readonly string[] = [],
): ReadonlySet<JsonType> {
  const flat = flattenSchema(document, schema, refs);
  const { type, nullable, const: constant, oneOf, anyOf } = flat.schema;
  let allowed = new Set(ALL_TYPES);
  if (type !== undefined) {
    allowed = intersect(
      allowed,
      [type].flat().map((name) => (name === "integer" ? "number" : name)),
    );
  }
  if (constant !== undefined) {
    allowed = intersect(allowed, [jsonTypeOf(constant)]);
  }
  if (flat.schema.enum !== undefined) {
    allowed = intersect(allowed, flat.schema.enum.map(jsonTypeOf));
  }
  for (const variants of [oneOf, anyOf]) {
    if (variants !== undefined) {
      allowed = intersect(
        allowed,
        variants.flatMap((each) =>
          Array.from(allowedTypes(document, each, flat.refs)),
        ),
      );
    }
  }
  return nullable === true ? allowed.add("null") : allowed;
}

function intersect(
  allowed: ReadonlySet<JsonType>,
  names: readonly string[],
): Set<JsonType> {
  return new Set([...allowed].filter((type) => names.includes(type)));
}

/** The JSON type of a value. */
export function jsonTypeOf(value: unknown): JsonType {
  if (value === null) {
    return "null";
  }
  return Array.isArray(value) ? "array" : (typeof value as JsonType);
}
