import type {
  IntersectionSchema,
  RefSchema,
  Schema,
  UnionSchema,
} from "../../../ir/schema.ts";
import type { Document } from "../../../ir/document.ts";
import { joinValues } from "./join-values.ts";
import { meetSchemas } from "./meet-schemas.ts";
import type { Resolved, Resolver } from "./resolved.ts";
import { createShapes } from "./shape-of.ts";

/**
 * What is spelt differently and means the same is the same after this: a reference and what it leads
 * to, an `allOf` and the object that it makes, a union of constants and an enum.
 */
export function createResolver({ schemas }: Document): Resolver {
  const byId = new Map(schemas.map(({ id, schema }) => [id, schema]));
  const known = new WeakMap<Schema, Resolved>();
  const open = new Set<Schema>();
  const resolve = (schema: Schema): Resolved => {
    const found = known.get(schema);
    if (found !== undefined) return found;
    // In a circle there is nothing more to say than what was said on the way.
    if (open.has(schema)) return { ...schema, kind: "any" };
    open.add(schema);
    const resolved = resolveOnce(schema);
    open.delete(schema);
    known.set(schema, resolved);
    return resolved;
  };
  const resolveOnce = (schema: Schema): Resolved => {
    switch (schema.kind) {
      case "ref":
        return followed(schema);
      case "intersection":
        return merged(schema);
      case "union":
        return flattened(schema);
      default:
        return schema;
    }
  };
  const followed = (schema: RefSchema): Resolved => {
    const target = byId.get(schema.target);
    if (target === undefined) return { ...schema, kind: "any" };
    return withSiblings(resolve(target), schema);
  };
  const merged = (schema: IntersectionSchema): Resolved => {
    const members = schema.members.map(resolve);
    const nullable =
      schema.nullable || members.every((member) => member.nullable);
    return meetSchemas(members, { ...schema, nullable });
  };
  const flattened = (union: UnionSchema): Resolved => {
    const inner = union.variants.map((variant) =>
      variant.kind === "union" && variant.discriminator === undefined
        ? resolve(variant)
        : variant,
    );
    const variants = inner.flatMap((variant) =>
      variant.kind === "union" && variant.discriminator === undefined
        ? variant.variants
        : [variant],
    );
    const nullable =
      union.nullable || variants.some((variant) => resolve(variant).nullable);
    return joinValues({ ...union, nullable, variants }, resolve);
  };
  const unalias = (schema: Schema): Schema => {
    let current = schema;
    // Circles of references have been broken: see `build/settle/break-cycles.ts`.
    for (let left = byId.size; left > 0 && current.kind === "ref"; left -= 1) {
      const target = byId.get(current.target);
      if (target?.kind !== "ref") break;
      current = throughAlias(current, target);
    }
    return current;
  };
  return {
    find: (id) => byId.get(id),
    resolve,
    unalias,
    shapeOf: createShapes(resolve),
  };
}

/** A reference to a reference leads where that leads, and says what both say. */
function throughAlias(outer: RefSchema, alias: RefSchema): RefSchema {
  const standard = outer.default ?? alias.default;
  const deprecated = outer.docs.deprecated || alias.docs.deprecated;
  return {
    ...outer,
    target: alias.target,
    nullable: outer.nullable || alias.nullable,
    docs: { ...outer.docs, deprecated },
    ...(standard !== undefined && { default: standard }),
  };
}

/** What a reference says besides where it leads. */
function withSiblings(target: Resolved, schema: RefSchema): Resolved {
  const nullable = target.nullable || schema.nullable;
  const deprecated = target.docs.deprecated || schema.docs.deprecated;
  const isSame =
    nullable === target.nullable &&
    deprecated === target.docs.deprecated &&
    schema.default === undefined;
  if (isSame) return target;
  return {
    ...target,
    nullable,
    docs: { ...target.docs, deprecated },
    ...(schema.default !== undefined && { default: schema.default }),
  };
}
