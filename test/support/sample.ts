import type { JsonValue } from "../../generator/ir/json.ts";
import {
  allowedTypes,
  flattenSchema,
  jsonTypeOf,
  type JsonType,
} from "./flat-schema.ts";
import type { RawDocument, RawSchema } from "./raw-document.ts";
import { sampleNumber, sampleText } from "./sample-scalar.ts";

/**
 * How much a sample holds: only what is required; all members, with values; or all members, with
 * null wherever it is allowed.
 */
export type Fullness = "required" | "everything" | "nulls";

export interface SampleOrder {
  readonly document: RawDocument;
  readonly schema: RawSchema;
  /** What the value is called; texts are made from it, so that no two members are alike. */
  readonly name: string;
  readonly fullness: Fullness;
  readonly direction: "request" | "response";
}

export interface Sample {
  readonly value: JsonValue;
  /** Where a value that is no string can be replaced by one of a type that is not allowed there. */
  readonly spots: readonly Spot[];
}

export interface Spot {
  readonly path: readonly (string | number)[];
  readonly wrong: JsonValue;
}

const WRONG: Readonly<Record<JsonType, JsonValue>> = {
  string: "of another type",
  number: 7.5,
  boolean: true,
  array: [],
  object: {},
  null: null,
};

/** Makes a value that a schema allows; the same order gives the same value. */
export function makeSample(order: SampleOrder): Sample {
  const spots: Spot[] = [];
  const value = valueOf({
    ...order,
    path: [],
    refs: [],
    note: (spot) => spots.push(spot),
  });
  return { value: value ?? null, spots };
}

interface Place extends SampleOrder {
  readonly path: readonly (string | number)[];
  readonly refs: readonly string[];
  readonly note: (spot: Spot) => void;
}

/** Undefined where only an endless value would do. */
function valueOf(place: Place): JsonValue | undefined {
  const { schema, refs } = flattenSchema(place.document, place.schema);
  if (refs.some((ref) => place.refs.includes(ref))) {
    return undefined;
  }
  const inside = { ...place, schema, refs: [...place.refs, ...refs] };
  const value = bareValue(inside);
  if (value !== undefined && typeof value !== "string") {
    const allowed = allowedTypes(place.document, schema);
    const wrong = Object.keys(WRONG).find(
      (type) => !allowed.has(type as JsonType),
    );
    if (wrong !== undefined) {
      place.note({ path: place.path, wrong: WRONG[wrong as JsonType] });
    }
  }
  return value;
}

function bareValue(place: Place): JsonValue | undefined {
  const { document, schema, fullness } = place;
  if (fullness === "nulls" && allowedTypes(document, schema).has("null")) {
    return null;
  }
  if (schema.const !== undefined) {
    return schema.const;
  }
  if (schema.enum !== undefined) {
    const members = schema.enum.filter((member) => member !== null);
    const index = fullness === "required" ? 0 : -1 - itemIndex(place);
    return members.at(index % members.length) ?? null;
  }
  const variants = schema.oneOf ?? schema.anyOf;
  const variant = variants?.at(fullness === "required" ? 0 : -1);
  if (variant !== undefined) {
    return valueOf({ ...place, schema: variant, refs: place.refs });
  }
  return typedValue(place);
}

/** Which item of an array a value is, so that the items differ; 0 for all else. */
function itemIndex({ path }: Place): number {
  const last = path.at(-1);
  return typeof last === "number" ? last : 0;
}

function typedValue(place: Place): JsonValue | undefined {
  const { schema, fullness } = place;
  switch (typeOf(schema)) {
    case "object":
      return objectOf(place);
    case "array":
      return arrayOf(place);
    case "boolean":
      return fullness !== "required";
    case "integer":
    case "number":
      return sampleNumber(schema, fullness === "required");
    case "null":
      return null;
    default:
      return sampleText(schema, place.name);
  }
}

function typeOf(schema: RawSchema): string {
  const declared = [schema.type ?? []].flat().find((name) => name !== "null");
  if (declared !== undefined) {
    return declared;
  }
  if (schema.type !== undefined) {
    return "null";
  }
  if (schema.properties !== undefined) {
    return "object";
  }
  return schema.items === undefined ? "string" : "array";
}

function objectOf(place: Place): JsonValue {
  const { schema, fullness, direction } = place;
  const required = new Set(schema.required);
  const members = new Map<string, JsonValue>();
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const flat = flattenSchema(place.document, property).schema;
    const hidden = direction === "request" ? flat.readOnly : flat.writeOnly;
    if (hidden !== true && (fullness !== "required" || required.has(name))) {
      const value = valueOf({
        ...place,
        schema: property,
        name,
        path: [...place.path, name],
      });
      if (value !== undefined) {
        members.set(name, value);
      }
    }
  }
  for (const name of required) {
    if (!Object.hasOwn(schema.properties ?? {}, name)) {
      members.set(name, name);
    }
  }
  const additional = schema.additionalProperties;
  if (fullness !== "required" && typeof additional === "object") {
    const name = "another member";
    const value = valueOf({
      ...place,
      schema: additional,
      name,
      path: [...place.path, name],
    });
    if (value !== undefined) {
      members.set(name, value);
    }
  }
  return Object.fromEntries(members);
}

function arrayOf(place: Place): JsonValue {
  const { schema, fullness } = place;
  const length = Math.min(
    Math.max(schema.minItems ?? 0, fullness === "required" ? 1 : 2),
    schema.maxItems ?? Infinity,
  );
  const values = Array.from({ length }, (_, index) =>
    valueOf({
      ...place,
      schema: schema.items ?? {},
      name: `${place.name} ${index + 1}`,
      path: [...place.path, index],
    }),
  );
  return values.filter((value) => value !== undefined);
}

/** A copy of a value with one spot replaced. */
export function withSpot(value: JsonValue, spot: Spot): JsonValue {
  const [head, ...rest] = spot.path;
  if (head === undefined) {
    return spot.wrong;
  }
  const inner = { path: rest, wrong: spot.wrong };
  if (Array.isArray(value)) {
    return value.map((each: JsonValue, index) =>
      index === head ? withSpot(each, inner) : each,
    );
  }
  if (jsonTypeOf(value) !== "object") {
    throw new Error(`no member ${head} here`);
  }
  return Object.fromEntries(
    Object.entries(value as object).map(([name, each]: [string, JsonValue]) => [
      name,
      name === head ? withSpot(each, inner) : each,
    ]),
  );
}
