import { diagnose, type Diagnostic } from "../../ir/diagnostic.ts";
import { tokensOf } from "../../ir/pointer.ts";
import {
  propertyValues,
  type FindSchema,
  type PropertyValues,
  type Scalar,
} from "../../ir/property-values.ts";
import type {
  Discriminator,
  DiscriminatorEntry,
  Schema,
  UnionSchema,
} from "../../ir/schema.ts";
import { mapChildren } from "../../ir/schema-children.ts";
import type { Schemas } from "./break-cycles.ts";
import { checkDeclared } from "./check-declared.ts";
import { calledAs, fitting } from "./fitting.ts";

/**
 * Completes the discriminators of all unions: what the mapping says, else the variant's own
 * constant or enum, else the name of its schema. A value that the variant's own property forbids
 * would leave nothing of it, so the property has the last word.
 */
export function tagVariants(
  schemas: Schemas,
  diagnostics: Diagnostic[],
): (schema: Schema) => Schema {
  const find: FindSchema = (id) => schemas.get(id);
  const tag = (schema: Schema): Schema => {
    const inner = mapChildren(schema, tag);
    if (inner.kind !== "union" || inner.discriminator === undefined) {
      return inner;
    }
    checkDeclared(inner, inner.discriminator, { find, diagnostics });
    const mapping = completeMapping(inner, inner.discriminator, {
      find,
      diagnostics,
    });
    return { ...inner, discriminator: { ...inner.discriminator, mapping } };
  };
  return tag;
}

/** One variant while it is decided which values stand for it. */
interface Candidate {
  readonly variant: number;
  readonly own: PropertyValues;
  /** What its component is called; undefined for variants in their place, and for unions. */
  readonly key: string | undefined;
  readonly mapped: readonly Scalar[];
}

function completeMapping(
  union: UnionSchema,
  { property, mapping, otherwise }: Discriminator,
  {
    find,
    diagnostics,
  }: {
    readonly find: FindSchema;
    readonly diagnostics: Diagnostic[];
  },
): readonly DiscriminatorEntry[] {
  const candidates = union.variants.map((schema, variant): Candidate => ({
    variant,
    own: propertyValues(schema, property, find),
    key: variant === otherwise ? undefined : keyOf(schema, find),
    mapped: mapping.flatMap((entry) =>
      entry.variant === variant ? [entry.value] : [],
    ),
  }));
  for (const { mapped, own, variant } of candidates) {
    if (mapped.length === 0 || own.kind !== "listed") continue;
    if (fitting(mapped, own).length > 0) continue;
    const pointer = union.variants[variant]?.pointer ?? union.pointer;
    const values = [...own.values].map(String);
    diagnostics.push(
      diagnose(
        "discriminator-contradicted",
        { pointer },
        { property, value: mapped.map(String).join(", "), values },
      ),
    );
  }
  return candidates.flatMap((candidate) =>
    valuesFor(candidate, candidates).map((value) => ({
      value,
      variant: candidate.variant,
    })),
  );
}

function valuesFor(
  candidate: Candidate,
  all: readonly Candidate[],
): readonly Scalar[] {
  const { own, mapped, key } = candidate;
  const fit = fitting(mapped, own);
  if (fit.length > 0) return fit;
  if (own.kind === "listed") return unshared(candidate, all);
  return key === undefined || mapped.length > 0 ? [] : fitting([key], own);
}

/**
 * Where variants have one enum from a common base, each keeps what the mapping gives to no other,
 * and of that what it is called, letter case and separators aside.
 */
function unshared(
  candidate: Candidate,
  all: readonly Candidate[],
): readonly Scalar[] {
  const { own, key } = candidate;
  const others = all.filter((other) => other !== candidate);
  const given = new Set(others.flatMap(({ mapped }) => mapped.map(String)));
  const left = [...own.values].filter((value) => !given.has(String(value)));
  if (left.length === 0) return [...own.values];
  const shared = others.some(
    (other) =>
      other.mapped.length === 0 &&
      left.some((value) => other.own.values.has(value)),
  );
  const called =
    key === undefined ? [] : calledAs([key], { ...own, values: new Set(left) });
  return shared && called.length > 0 ? called : left;
}

/** The name by which a variant goes without a mapping; a union of others has none. */
function keyOf(schema: Schema, find: FindSchema): string | undefined {
  if (schema.kind !== "ref") return undefined;
  const target = find(schema.target);
  return target?.kind === "union" ? undefined : tokensOf(schema.target).at(-1);
}
