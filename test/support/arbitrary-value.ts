import fc from "fast-check";

import type { JsonValue } from "../../generator/ir/json.ts";
import { allowedTypes, flattenSchema } from "./flat-schema.ts";
import type { RawDocument, RawSchema } from "./raw-document.ts";
import { hasFormat, sampleText } from "./sample-scalar.ts";

export interface ArbitraryOrder {
  readonly document: RawDocument;
  readonly schema: RawSchema;
  /** Parameters have no notation for null, nor for a list of nothing. */
  readonly use: "parameter" | "body";
}

/** How many schemas may stand in one another before only what is required is made. */
const DEEPEST = 4;

/** All values that a schema allows, of a request. */
export function arbitraryValue(
  order: ArbitraryOrder,
  depth = 0,
): fc.Arbitrary<JsonValue> {
  const { document, use } = order;
  const { schema } = flattenSchema(document, order.schema);
  const value = bareValue({ ...order, schema }, depth);
  const mayBeNull =
    use === "body" && allowedTypes(document, schema).has("null");
  return mayBeNull
    ? fc.oneof({ weight: 4, arbitrary: value }, fc.constant(null))
    : value;
}

function bareValue(
  order: ArbitraryOrder,
  depth: number,
): fc.Arbitrary<JsonValue> {
  const { schema } = order;
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) {
    return fc.constantFrom(...schema.enum.filter((each) => each !== null));
  }
  const variants = schema.oneOf ?? schema.anyOf;
  if (variants !== undefined) {
    return fc.oneof(
      ...variants.map((each) =>
        arbitraryValue({ ...order, schema: each }, depth + 1),
      ),
    );
  }
  const type = [schema.type ?? []].flat().find((name) => name !== "null");
  switch (type ?? (schema.properties === undefined ? "string" : "object")) {
    case "object":
      return objects(order, depth);
    case "array":
      return arrays(order, depth);
    case "boolean":
      return fc.boolean();
    case "integer":
      return fc.integer(limitsOf(schema));
    case "number":
      // JSON has no negative zero that every reader gives back.
      return fc
        .double({ ...limitsOf(schema), noNaN: true, noDefaultInfinity: true })
        .map((value) => value + 0);
    default:
      return texts(schema);
  }
}

function limitsOf({ minimum, maximum }: RawSchema): {
  readonly min?: number;
  readonly max?: number;
} {
  return {
    ...(minimum === undefined ? {} : { min: minimum }),
    ...(maximum === undefined ? {} : { max: maximum }),
  };
}

/** Texts of any characters, or of the format. */
function texts(schema: RawSchema): fc.Arbitrary<string> {
  if (hasFormat(schema)) {
    return fc
      .stringMatching(/^[a-z]{1,8}$/)
      .map((name) => sampleText(schema, name));
  }
  const { minLength = 0, maxLength = minLength + 20 } = schema;
  return fc.string({ unit: "binary", minLength, maxLength });
}

function arrays(
  { schema, ...order }: ArbitraryOrder,
  depth: number,
): fc.Arbitrary<JsonValue> {
  const least = Math.max(
    schema.minItems ?? 0,
    order.use === "parameter" ? 1 : 0,
  );
  return fc.array(
    arbitraryValue({ ...order, schema: schema.items ?? {} }, depth + 1),
    {
      minLength: least,
      maxLength:
        depth >= DEEPEST ? least : Math.min(schema.maxItems ?? 3, least + 3),
    },
  );
}

function objects(
  { schema, ...order }: ArbitraryOrder,
  depth: number,
): fc.Arbitrary<JsonValue> {
  const required = new Set(schema.required);
  const members = Object.entries(schema.properties ?? {}).flatMap(
    ([name, property]) => {
      const hidden = flattenSchema(order.document, property).schema.readOnly;
      const left = depth >= DEEPEST && !required.has(name);
      return hidden === true || left
        ? []
        : [
            [
              name,
              arbitraryValue({ ...order, schema: property }, depth + 1),
            ] as const,
          ];
    },
  );
  // What is required and not declared may be anything.
  const undeclared = [...required]
    .filter((name) => !Object.hasOwn(schema.properties ?? {}, name))
    .map((name) => [name, fc.string()] as const);
  const all = Object.fromEntries<fc.Arbitrary<JsonValue>>([
    ...members,
    ...undeclared,
  ]);
  return fc.record(all, {
    requiredKeys: Object.keys(all).filter((name) => required.has(name)),
    noNullPrototype: true,
  });
}
