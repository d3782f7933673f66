import type { Schema, UnionSchema } from "../../../ir/schema.ts";
import type { Resolver } from "./resolved.ts";
import { typeNames } from "./type-names.ts";
import type { Walk } from "./walk.ts";

/** A variant of a union, and the values that a discriminator has for it. */
export interface Variant {
  readonly schema: Schema;
  readonly tags: readonly string[];
}

export interface VariantPair {
  readonly base: Variant;
  readonly revision: Variant;
}

export interface MatchedVariants {
  readonly pairs: readonly VariantPair[];
  readonly removed: readonly Variant[];
  readonly added: readonly Variant[];
}

/** What identifies a variant, the strongest first; undefined where it does not. */
type Identity = (variant: Variant) => string | undefined;

/**
 * Finds each variant again: by the schema it refers to, by its tag, by its shape; and where just one
 * of a type is left on both sides that no longer is what it was, that one.
 */
export function matchVariants(
  base: readonly Variant[],
  revision: readonly Variant[],
  { base: earlier, revision: later }: Walk,
): MatchedVariants {
  const found = new Map<Variant, Variant>();
  const open = new Set(revision);
  const match = (
    ofBase: Identity,
    ofRevision: Identity,
    several: "in order" | "none" = "none",
  ): void => {
    const left = base.filter((variant) => !found.has(variant));
    for (const variant of left) {
      const identity = ofBase(variant);
      if (identity === undefined) continue;
      const same = [...open].filter((each) => ofRevision(each) === identity);
      const rivals = left.filter((each) => ofBase(each) === identity);
      const [other] = same;
      const isOnly = same.length === 1 && rivals.length === 1;
      if (other === undefined || (!isOnly && several === "none")) continue;
      found.set(variant, other);
      open.delete(other);
    }
  };
  match(targetOf, targetOf);
  match(tagsOf, tagsOf);
  match(shapeWith(earlier), shapeWith(later), "in order");
  for (const identity of [outlineWith, typeWith]) {
    match(
      unlessKept(identity(earlier), later),
      unlessKept(identity(later), earlier),
    );
  }
  return {
    pairs: base.flatMap((variant) => {
      const other = found.get(variant);
      return other === undefined ? [] : [{ base: variant, revision: other }];
    }),
    removed: base.filter((variant) => !found.has(variant)),
    added: [...open],
  };
}

/** The variants of a union; any other schema is the only variant of its own. */
export function variantsOf(schema: Schema): readonly Variant[] {
  if (schema.kind !== "union") return [{ schema, tags: [] }];
  return schema.variants.map((variant, index) => ({
    schema: variant,
    tags: tagsAt(schema, index),
  }));
}

function tagsAt(
  { discriminator }: UnionSchema,
  index: number,
): readonly string[] {
  const mapping = discriminator?.mapping ?? [];
  return mapping
    .filter(({ variant }) => variant === index)
    .map(({ value }) => JSON.stringify(value))
    .toSorted();
}

function targetOf({ schema }: Variant): string | undefined {
  return schema.kind === "ref" ? schema.target : undefined;
}

function tagsOf({ tags }: Variant): string | undefined {
  return tags.length === 0 ? undefined : tags.join();
}

function shapeWith({ shapeOf }: Resolver): Identity {
  return ({ schema }) => shapeOf(schema);
}

/** A component that the other document has as well is that, and no other that looks like it. */
function unlessKept(identity: Identity, other: Resolver): Identity {
  return (variant) => {
    const target = targetOf(variant);
    const isKept =
      target?.startsWith("/components/schemas/") === true &&
      other.find(target) !== undefined;
    return isKept ? undefined : identity(variant);
  };
}

/** Which properties an object has, whatever they are and wherever it is described. */
function outlineWith({ resolve }: Resolver): Identity {
  return ({ schema }) => {
    const resolved = resolve(schema);
    return resolved.kind === "object"
      ? resolved.properties
          .map(({ name }) => name)
          .toSorted()
          .join("\n")
      : undefined;
  };
}

function typeWith({ resolve }: Resolver): Identity {
  return ({ schema }) => {
    const types = [...typeNames(resolve(schema), resolve)].toSorted().join();
    return types === "integer" ? "number" : types;
  };
}
