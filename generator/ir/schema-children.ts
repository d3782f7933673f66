import type { ObjectSchema, Schema } from "./schema.ts";

/** The schemas that stand directly inside a schema, in the order of the document. */
export function childrenOf(schema: Schema): readonly Schema[] {
  switch (schema.kind) {
    case "array":
      return [schema.items];
    case "tuple":
      return schema.rest === false
        ? schema.items
        : [...schema.items, schema.rest];
    case "object":
      return [
        ...schema.properties.map((property) => property.schema),
        ...schema.patterns.map((pattern) => pattern.schema),
        ...(typeof schema.additional === "object" ? [schema.additional] : none),
      ];
    case "union":
      return schema.variants;
    case "intersection":
      return schema.members;
    case "any":
    case "never":
    case "null":
    case "boolean":
    case "number":
    case "string":
    case "literal":
    case "enum":
    case "ref":
      return none;
  }
}

const none: readonly Schema[] = [];

/** The schema with `change` applied to what stands directly inside it; itself where nothing changed. */
export function mapChildren(
  schema: Schema,
  change: (child: Schema) => Schema,
): Schema {
  switch (schema.kind) {
    case "array": {
      const items = change(schema.items);
      return items === schema.items ? schema : { ...schema, items };
    }
    case "tuple": {
      const items = mapAll(schema.items, change);
      const rest = schema.rest === false ? false : change(schema.rest);
      return items === schema.items && rest === schema.rest
        ? schema
        : { ...schema, items, rest };
    }
    case "object":
      return mapObject(schema, change);
    case "union": {
      const variants = mapAll(schema.variants, change);
      return variants === schema.variants ? schema : { ...schema, variants };
    }
    case "intersection": {
      const members = mapAll(schema.members, change);
      return members === schema.members ? schema : { ...schema, members };
    }
    case "any":
    case "never":
    case "null":
    case "boolean":
    case "number":
    case "string":
    case "literal":
    case "enum":
    case "ref":
      return schema;
  }
}

function mapObject(
  object: ObjectSchema,
  change: (child: Schema) => Schema,
): ObjectSchema {
  const properties = mapHolders(object.properties, change);
  const patterns = mapHolders(object.patterns, change);
  const { additional } = object;
  const next = typeof additional === "object" ? change(additional) : additional;
  const unchanged =
    properties === object.properties &&
    patterns === object.patterns &&
    next === additional;
  if (unchanged) return object;
  return {
    ...object,
    properties,
    patterns,
    ...(next === undefined ? {} : { additional: next }),
  };
}

function mapHolders<Holder extends { readonly schema: Schema }>(
  holders: readonly Holder[],
  change: (child: Schema) => Schema,
): readonly Holder[] {
  let changed = false;
  const mapped = holders.map((holder) => {
    const schema = change(holder.schema);
    if (schema === holder.schema) return holder;
    changed = true;
    return { ...holder, schema };
  });
  return changed ? mapped : holders;
}

function mapAll(
  schemas: readonly Schema[],
  change: (child: Schema) => Schema,
): readonly Schema[] {
  const mapped = schemas.map(change);
  return mapped.every((schema, index) => schema === schemas[index])
    ? schemas
    : mapped;
}
