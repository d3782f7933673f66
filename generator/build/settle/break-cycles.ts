import { diagnose, type Diagnostic } from "../../ir/diagnostic.ts";
import type { Outcome } from "../../ir/outcome.ts";
import { tokensOf } from "../../ir/pointer.ts";
import type {
  IntersectionSchema,
  Schema,
  SchemaId,
  UnionSchema,
} from "../../ir/schema.ts";
import { overlay } from "../schema/base.ts";

/** Named schemas by their id, as the passes of `settle/` hand them on. */
export type Schemas = ReadonlyMap<SchemaId, Schema>;

/**
 * Leaves out references that lead back to the schema in which they stand without a property or
 * item between: `A = A | string` says no more than `A = string`, and no type can say the former.
 */
export function breakCycles(schemas: Schemas): Outcome<Schemas> {
  const done = new Map<SchemaId, Schema>();
  const open = new Set<SchemaId>();
  const diagnostics: Diagnostic[] = [];

  const visit = (id: SchemaId): void => {
    const schema = schemas.get(id);
    if (schema === undefined || done.has(id)) return;
    open.add(id);
    done.set(id, prune(schema) ?? anything(schema));
    open.delete(id);
  };

  const prune = (schema: Schema): Schema | undefined => {
    switch (schema.kind) {
      case "ref":
        if (!open.has(schema.target)) {
          visit(schema.target);
          return schema;
        }
        diagnostics.push(
          diagnose(
            "circular-schema",
            { pointer: schema.pointer },
            { schema: tokensOf(schema.target).at(-1) ?? "" },
          ),
        );
        return undefined;
      case "union":
        return withVariants(schema, schema.variants.map(prune));
      case "intersection":
        return withMembers(schema, schema.members.map(prune));
      default:
        return schema;
    }
  };

  for (const id of schemas.keys()) visit(id);
  return {
    value: new Map(
      Array.from(schemas, ([id, schema]) => [id, done.get(id) ?? schema]),
    ),
    diagnostics,
  };
}

function anything(schema: Schema): Schema {
  const { pointer, docs, nullable, access, extensions } = schema;
  return { kind: "any", pointer, docs, nullable, access, extensions };
}

function withVariants(
  union: UnionSchema,
  pruned: readonly (Schema | undefined)[],
): Schema | undefined {
  const variants = pruned.filter(
    (variant) => variant !== undefined && variant.kind !== "null",
  );
  const isNull = pruned.some((variant) => variant?.kind === "null");
  const { kind, mode, variants: _, discriminator, ...base } = union;
  if (variants.length === 0) {
    return isNull ? { ...base, kind: "null", nullable: false } : undefined;
  }
  const mapping = discriminator?.mapping.flatMap(({ value, variant }) => {
    const index = variants.findIndex((each) => each === pruned[variant]);
    return index < 0 ? [] : [{ value, variant: index }];
  });
  return {
    ...base,
    kind,
    mode,
    nullable: base.nullable || isNull,
    variants,
    ...(discriminator === undefined || mapping === undefined
      ? {}
      : { discriminator: { property: discriminator.property, mapping } }),
  };
}

function withMembers(
  intersection: IntersectionSchema,
  pruned: readonly (Schema | undefined)[],
): Schema | undefined {
  const members = pruned.filter((member) => member !== undefined);
  const [only] = members;
  if (only === undefined) return undefined;
  if (members.length > 1) return { ...intersection, members };
  const { kind: _, members: __, ...base } = intersection;
  return overlay(only, base);
}
