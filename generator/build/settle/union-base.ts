import type { Schema, SchemaId, UnionSchema } from "../../ir/schema.ts";
import { both, commonPart, reference, type Base } from "./base-of.ts";
import type { Relations } from "./family.ts";

/**
 * A base that lists its heirs itself: they are variants of its `oneOf`, and extend it by `allOf`.
 * Taken literally each consists of the other; what is meant is that the heirs have what stands
 * beside the `oneOf`.
 */
export function unionBase(
  id: SchemaId,
  { named, family }: Relations,
): Base | undefined {
  const schema = named.get(id)?.schema;
  const known = new Set(family.heirs.get(id));
  const union = schema === undefined ? undefined : unionIn(schema);
  if (schema === undefined || union === undefined) return undefined;
  const heirs = union.variants.flatMap((variant) =>
    variant.kind === "ref" && known.has(variant.target) ? [variant.target] : [],
  );
  if (heirs.length === 0) return undefined;
  const { pointer, docs, nullable, access, extensions } = schema;
  const base = { pointer, docs, nullable, access, extensions };
  if (schema.kind !== "intersection") return { heirs, union };
  const rest = schema.members.filter((member) => member !== union);
  const [only] = rest;
  const common = rest.length === 1 && only !== undefined ? only : undefined;
  const part = reference(commonPart(id), id);
  const variants = union.variants.map((variant) =>
    variant.kind === "ref" && known.has(variant.target)
      ? variant
      : both(part, variant),
  );
  return {
    heirs,
    union: { ...union, ...base, variants },
    common: common ?? { ...schema, members: rest },
  };
}

function unionIn(schema: Schema): UnionSchema | undefined {
  if (schema.kind === "union") return schema;
  return schema.kind === "intersection"
    ? schema.members.find((member) => member.kind === "union")
    : undefined;
}
