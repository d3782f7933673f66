import { child, tokensOf } from "../../ir/pointer.ts";
import { propertyValues, type Scalar } from "../../ir/property-values.ts";
import type { Schema, SchemaId, UnionSchema } from "../../ir/schema.ts";
import { blankBase } from "../schema/base.ts";
import type { Relations } from "./family.ts";
import { calledAs } from "./fitting.ts";
import { heirsOf } from "./heirs-of.ts";

/** A schema that stands for any of its heirs. */
export interface Base {
  /** What takes the base's place: the union of its heirs. */
  readonly union: UnionSchema;
  /** What the base declares itself; absent where that is the union alone. */
  readonly common?: Schema;
  /** The heirs that extend its common part, those of heirs included. */
  readonly heirs: readonly SchemaId[];
  /** The property that holds the heirs' tags, where heirs say so and not the union. */
  readonly property?: string;
}

/** Where the common part of a base stands: what the base declares itself. */
export function commonPart(base: SchemaId): SchemaId {
  return child(base, "discriminator");
}

/** The values of the discriminator that stand for a component: by a mapping, else by its name. */
export function valuesOf(
  id: SchemaId,
  { family }: Pick<Relations, "family">,
): readonly Scalar[] {
  return family.mapped.get(id) ?? [tokensOf(id).at(-1) ?? ""];
}

interface Variant {
  readonly schema: Schema;
  /** What is known of its values; the rest follows from the variant itself. */
  readonly values: readonly Scalar[];
}

/** The base that a component is, or undefined where nothing extends it. */
export function baseOf(id: SchemaId, relations: Relations): Base | undefined {
  const { named, family } = relations;
  const base = named.get(id);
  const discriminator = base?.inheritance?.discriminator;
  if (base === undefined || discriminator === undefined) return undefined;
  const { heirs, covered } = heirsOf(id, relations);
  const foreign = new Set(
    discriminator.mapping
      .map(({ target }) => target)
      .filter((target) => !covered.has(target) && named.has(target)),
  );
  if (heirs.length + foreign.size === 0) return undefined;
  const common = reference(commonPart(id), id);
  const variants: readonly Variant[] = [
    ...itself(id, [...heirs, ...foreign], relations).map((values) => ({
      schema: common,
      values,
    })),
    ...heirs.map((heir) => ({
      schema: reference(heir, id),
      values: family.mapped.get(heir) ?? [],
    })),
    ...Array.from(foreign, (target) => ({
      schema: both(common, reference(target, id)),
      values: family.mapped.get(target) ?? [],
    })),
  ];
  const { property } = discriminator;
  const { schema } = base;
  const union = unionOf(variants, schema, property);
  return { property, heirs, union, common: schema };
}

function unionOf(
  variants: readonly Variant[],
  { pointer, docs, nullable, access, extensions }: Schema,
  property: string,
): UnionSchema {
  return {
    pointer,
    docs,
    nullable,
    access,
    extensions,
    kind: "union",
    mode: "oneOf",
    variants: variants.map(({ schema }) => schema),
    discriminator: {
      property,
      mapping: variants.flatMap(({ values }, variant) =>
        values.map((value) => ({ value, variant })),
      ),
    },
  };
}

/**
 * The values that stand for the base alone, in a list of one, or of none: those that a mapping gives
 * to it, its name where it is an heir itself, and those that its property lists and no heir has.
 */
function itself(
  id: SchemaId,
  heirs: readonly SchemaId[],
  relations: Relations,
): readonly (readonly Scalar[])[] {
  const { named, family } = relations;
  const { schema, inheritance } = named.get(id) ?? {};
  const isHeir = inheritance?.parents.some(
    (parent) => named.get(parent)?.inheritance?.discriminator !== undefined,
  );
  if (isHeir === true || family.mapped.has(id)) {
    return [valuesOf(id, relations)];
  }
  const property = inheritance?.discriminator?.property ?? "";
  if (schema === undefined) return [];
  const own = propertyValues(
    schema,
    property,
    (target) => named.get(target)?.schema,
  );
  const taken = heirs.map((heir) => calledAs(valuesOf(heir, relations), own));
  const left = [...own.values].filter((value) => !taken.flat().includes(value));
  const isSure = taken.every((values) => values.length > 0);
  return isSure && left.length > 0 ? [left] : [];
}

/** A reference that stands where another schema was. */
export function reference(target: SchemaId, pointer: SchemaId): Schema {
  return { ...blankBase(pointer), kind: "ref", target };
}

/** Two schemas at once. */
export function both(first: Schema, second: Schema): Schema {
  const members = [first, second];
  return { ...blankBase(first.pointer), kind: "intersection", members };
}
