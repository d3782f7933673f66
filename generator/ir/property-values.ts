import type { Schema, SchemaId } from "./schema.ts";

/** A value that a literal type can stand for. */
export type Scalar = string | number | boolean;

/** What a schema says of the values of one of its properties. */
export interface PropertyValues {
  /**
   * "listed": no others than `values`. "open": anything, most often because the property is not
   * declared. "none": no value that a literal could stand for, or no object at all.
   */
  readonly kind: "listed" | "string" | "number" | "boolean" | "open" | "none";
  /** Empty unless they are listed. */
  readonly values: ReadonlySet<Scalar>;
  /** The property is always there, and not null. */
  readonly required: boolean;
}

/** Finds the schema behind a reference; undefined where there is none. */
export type FindSchema = (id: SchemaId) => Schema | undefined;

/** The values of a property, through references, `allOf` and unions. */
export function propertyValues(
  schema: Schema,
  property: string,
  find: FindSchema,
  seen: ReadonlySet<SchemaId> = new Set(),
): PropertyValues {
  const inner = (part: Schema): PropertyValues =>
    propertyValues(part, property, find, seen);
  switch (schema.kind) {
    case "any":
      return open;
    case "object": {
      const found = schema.properties.find(({ name }) => name === property);
      if (found === undefined) {
        return typeof schema.additional === "object" ? none : open;
      }
      const values = valuesOf(found.schema, find);
      return { ...values, required: values.required && found.required };
    }
    case "ref": {
      const target = find(schema.target);
      if (target === undefined || isFar(schema.target, seen)) return open;
      const next = new Set([...seen, schema.target]);
      return propertyValues(target, property, find, next);
    }
    case "intersection":
      return schema.members.map(inner).reduce(meet, open);
    case "union":
      return joinAll(
        schema.variants.map((variant, index) => {
          const tags = tagsOf(schema, { property, index });
          return tags === undefined
            ? inner(variant)
            : meet(tags, inner(variant));
        }),
      );
    default:
      return none;
  }
}

/** Round in a circle, or further than documents go: that counts as not declared. */
function isFar(target: SchemaId, seen: ReadonlySet<SchemaId>): boolean {
  return seen.has(target) || seen.size >= 50;
}

const noValues: ReadonlySet<Scalar> = new Set();
const open: PropertyValues = {
  kind: "open",
  values: noValues,
  required: false,
};
const none: PropertyValues = { kind: "none", values: noValues, required: true };

/** What a union's own discriminator says of a variant. */
function tagsOf(
  { discriminator }: Extract<Schema, { kind: "union" }>,
  { property, index }: { readonly property: string; readonly index: number },
): PropertyValues | undefined {
  if (discriminator?.property !== property) return undefined;
  if (discriminator.otherwise === index) return undefined;
  const values = discriminator.mapping.flatMap(({ value, variant }) =>
    variant === index ? [value] : [],
  );
  return values.length === 0 ? undefined : listed(values, true);
}

/** The values that a schema itself allows. */
function valuesOf(
  schema: Schema,
  find: FindSchema,
  seen: ReadonlySet<SchemaId> = new Set(),
): PropertyValues {
  const required = !schema.nullable;
  switch (schema.kind) {
    case "any":
      return { ...open, required };
    case "string":
    case "number":
    case "boolean":
      return { kind: schema.kind, values: noValues, required };
    case "literal":
      return listed([schema.value], required);
    case "enum": {
      const values = schema.members.map(({ value }) => value);
      return schema.open ? { ...open, required } : listed(values, required);
    }
    case "ref": {
      const target = find(schema.target);
      if (target === undefined || isFar(schema.target, seen)) return open;
      const next = new Set([...seen, schema.target]);
      const values = valuesOf(target, find, next);
      return { ...values, required: values.required && required };
    }
    case "intersection": {
      const parts = schema.members.map((part) => valuesOf(part, find, seen));
      return { ...parts.reduce(meet, open), required };
    }
    case "union": {
      const parts = schema.variants.map((part) => valuesOf(part, find, seen));
      const values = joinAll(parts);
      return { ...values, required: values.required && required };
    }
    default:
      return none;
  }
}

function listed(values: Iterable<Scalar>, required: boolean): PropertyValues {
  return { kind: "listed", values: new Set(values), required };
}

/** What both say. */
function meet(first: PropertyValues, second: PropertyValues): PropertyValues {
  const required = first.required || second.required;
  if (second.kind === "open") return { ...first, required };
  if (first.kind === "open") return { ...second, required };
  if (first.kind === "none" || second.kind === "none") return none;
  if (first.kind === "listed") {
    const values = [...first.values].filter((value) => admits(second, value));
    return values.length === 0 ? none : listed(values, required);
  }
  if (second.kind === "listed") return meet(second, first);
  return first.kind === second.kind ? { ...first, required } : none;
}

/** What either says. */
function join(first: PropertyValues, second: PropertyValues): PropertyValues {
  const required = first.required && second.required;
  if (first.kind === "listed" && second.kind === "listed") {
    return listed([...first.values, ...second.values], required);
  }
  return first.kind === second.kind
    ? { ...first, required }
    : { ...open, required };
}

function joinAll(parts: readonly PropertyValues[]): PropertyValues {
  const [first = none, ...rest] = parts;
  return rest.reduce(join, first);
}

function admits({ kind, values }: PropertyValues, value: Scalar): boolean {
  return kind === "listed" ? values.has(value) : kind === typeof value;
}
