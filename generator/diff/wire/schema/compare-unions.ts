import { tokensOf } from "../../../ir/pointer.ts";
import type { Discriminator, Schema } from "../../../ir/schema.ts";
import { withoutNull } from "./compare-null.ts";
import { isEqual } from "./is-equal.ts";
import {
  matchVariants,
  variantsOf,
  type MatchedVariants,
  type Variant,
} from "./match-variants.ts";
import type { Resolved } from "./resolved.ts";
import { isAmong, typeNames } from "./type-names.ts";
import { note, type Context, type Walk } from "./walk.ts";

interface Surroundings {
  readonly context: Context;
  readonly walk: Walk;
}

/** Compares two unions, or a union with what is none: that has one variant. */
export function compareUnions(
  base: Resolved,
  revision: Resolved,
  surroundings: Surroundings,
): void {
  const { context, walk } = surroundings;
  const matched = matchVariants(variantsOf(base), variantsOf(revision), walk);
  for (const { base: before, revision: after } of matched.pairs) {
    const inner = withoutNull(
      { base: before.schema, revision: after.schema },
      { base, revision },
      walk,
    );
    walk.pair(inner.base, inner.revision, context);
  }
  compareVariants(base, revision, { matched, surroundings });
  compareModes(base, revision, context);
  compareDiscriminators(base, revision, { matched, surroundings });
}

interface Matched {
  readonly matched: MatchedVariants;
  readonly surroundings: Surroundings;
}

/** A variant of another type than all others changes the type; else it is a variant that changed. */
function compareVariants(
  base: Resolved,
  revision: Resolved,
  { matched, surroundings }: Matched,
): void {
  const { context, walk } = surroundings;
  const before = typeNames(base, walk.base.resolve);
  const after = typeNames(revision, walk.revision.resolve);
  const gone = [...before].filter((type) => !isAmong(type, after));
  const come = [...after].filter((type) => !isAmong(type, before));
  const detail = {
    base: base.pointer,
    revision: revision.pointer,
    parameters: {},
    before: [...before].toSorted(),
    after: [...after].toSorted(),
  };
  const isOther = gone.length === before.size && come.length === after.size;
  if (isOther && gone.length > 0 && come.length > 0) {
    return note(context, "type-changed", detail);
  }
  if (gone.length > 0) note(context, "type-narrowed", detail);
  if (come.length > 0) note(context, "type-widened", detail);
  const isNews = (
    { schema }: Variant,
    types: readonly string[],
    side: "base" | "revision",
  ): boolean => {
    const { resolve } = walk[side];
    const own = typeNames(resolve(schema), resolve);
    return ![...own].some((type) => types.includes(type));
  };
  for (const variant of matched.removed) {
    if (!isNews(variant, gone, "base")) continue;
    note(context, "variant-removed", {
      base: variant.schema.pointer,
      revision: null,
      parameters: { variant: nameOf(variant.schema) },
      before: nameOf(variant.schema),
    });
  }
  for (const variant of matched.added) {
    if (!isNews(variant, come, "revision")) continue;
    note(context, "variant-added", {
      base: null,
      revision: variant.schema.pointer,
      parameters: { variant: nameOf(variant.schema) },
      after: nameOf(variant.schema),
    });
  }
}

function nameOf(schema: Schema): string {
  if (schema.kind === "ref") return tokensOf(schema.target).at(-1) ?? "";
  const ref =
    schema.kind === "intersection"
      ? schema.members.find(({ kind }) => kind === "ref")
      : undefined;
  return ref === undefined ? (schema.docs.title ?? schema.kind) : nameOf(ref);
}

/** A `type` with several members excludes nothing, as its variants have nothing in common. */
function compareModes(
  base: Resolved,
  revision: Resolved,
  context: Context,
): void {
  if (base.kind !== "union" || revision.kind !== "union") return;
  const [before, after] = [base.mode, revision.mode];
  if (before === after || before === "type" || after === "type") return;
  note(context, "union-mode-changed", {
    base: base.pointer,
    revision: revision.pointer,
    parameters: { exclusive: after === "oneOf" },
    before,
    after,
  });
}

function compareDiscriminators(
  base: Resolved,
  revision: Resolved,
  { matched, surroundings: { context } }: Matched,
): void {
  if (base.kind !== "union" || revision.kind !== "union") return;
  const { discriminator: before } = base;
  const { discriminator: after } = revision;
  const at = { base: base.pointer, revision: revision.pointer, parameters: {} };
  if (before === undefined && after === undefined) return;
  if (before === undefined || after === undefined) {
    const code =
      before === undefined ? "discriminator-added" : "discriminator-removed";
    const values = { before: propertyOf(before), after: propertyOf(after) };
    return note(context, code, { ...at, ...values });
  }
  const tags = (side: "base" | "revision") =>
    matched.pairs.map((pair) => [...pair[side].tags]);
  const values = {
    before: { property: before.property, values: tags("base").flat() },
    after: { property: after.property, values: tags("revision").flat() },
  };
  const isSame =
    before.property === after.property &&
    isEqual(tags("base"), tags("revision"));
  if (!isSame) note(context, "discriminator-changed", { ...at, ...values });
}

function propertyOf(discriminator: Discriminator | undefined): string | null {
  return discriminator?.property ?? null;
}
