import type { ObjectSchema, Schema, SchemaId } from "../../ir/schema.ts";
import { childrenOf } from "../../ir/schema-children.ts";
import type { Schemas } from "./break-cycles.ts";

/** The properties that tell variants of unions apart: such a property is never open. */
export interface Discriminated {
  /** By the object that declares them, the node itself. */
  readonly properties: ReadonlyMap<ObjectSchema, ReadonlySet<string>>;
  /** Named enums that are the type of such a property. */
  readonly enums: ReadonlySet<SchemaId>;
}

/** Finds the discriminating properties of all unions among these schemas. */
export function findDiscriminated(
  roots: readonly Schema[],
  schemas: Schemas,
): Discriminated {
  const properties = new Map<ObjectSchema, Set<string>>();
  const enums = new Set<SchemaId>();
  for (const { variant, property } of taggedVariants(roots)) {
    for (const object of objectsOf(variant, schemas)) {
      const known = properties.get(object);
      if (known === undefined) properties.set(object, new Set([property]));
      else known.add(property);
      const tag = object.properties.find(({ name }) => name === property);
      const named = tag === undefined ? [] : aliasesOf(tag.schema, schemas);
      for (const id of named) enums.add(id);
    }
  }
  return { properties, enums };
}

function taggedVariants(
  roots: readonly Schema[],
): readonly { readonly variant: Schema; readonly property: string }[] {
  const tagged: { variant: Schema; property: string }[] = [];
  const open = [...roots];
  for (let schema = open.pop(); schema !== undefined; schema = open.pop()) {
    if (schema.kind === "union" && schema.discriminator !== undefined) {
      const { property } = schema.discriminator;
      for (const variant of schema.variants) tagged.push({ variant, property });
    }
    open.push(...childrenOf(schema));
  }
  return tagged;
}

/** The objects that a variant consists of, through references, `allOf` and unions. */
function objectsOf(variant: Schema, schemas: Schemas): readonly ObjectSchema[] {
  const found: ObjectSchema[] = [];
  const seen = new Set<SchemaId>();
  const open = [variant];
  for (let schema = open.pop(); schema !== undefined; schema = open.pop()) {
    if (schema.kind === "object") found.push(schema);
    else if (schema.kind === "ref") {
      if (seen.has(schema.target)) continue;
      seen.add(schema.target);
      const target = schemas.get(schema.target);
      if (target !== undefined) open.push(target);
    } else if (schema.kind === "intersection" || schema.kind === "union") {
      open.push(...childrenOf(schema));
    }
  }
  return found;
}

/** The named schemas along a chain of references. */
function aliasesOf(schema: Schema, schemas: Schemas): readonly SchemaId[] {
  const ids: SchemaId[] = [];
  let next: Schema | undefined = schema;
  while (next?.kind === "ref") {
    ids.push(next.target);
    next = schemas.get(next.target);
  }
  return ids;
}
