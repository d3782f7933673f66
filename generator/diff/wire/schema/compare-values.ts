import { labelOf } from "../label.ts";
import { plain } from "../similar-names.ts";
import { compareTypes } from "./compare-types.ts";
import type { Resolved } from "./resolved.ts";
import { note, type Context, type Walk } from "./walk.ts";

type Scalar = string | number | boolean;
type Listed = Extract<Resolved, { readonly kind: "enum" | "literal" }>;

interface Surroundings {
  readonly context: Context;
  readonly walk: Walk;
}

/** Whether a schema lists its values. */
export function isListed(schema: Resolved): schema is Listed {
  return schema.kind === "enum" || schema.kind === "literal";
}

/** Compares an enum or a constant with another, or with a type that takes its values and more. */
export function compareValues(
  base: Resolved,
  revision: Resolved,
  { context, walk }: Surroundings,
): void {
  const at = { base: base.pointer, revision: revision.pointer };
  if (isListed(base) && isListed(revision)) {
    compareLists(base, revision, { context, walk });
  } else if (isListed(revision) && takesAll(base, revision)) {
    note(context, "enum-added", {
      ...at,
      parameters: {},
      before: base.kind,
      after: valuesOf(revision),
    });
  } else if (isListed(base) && takesAll(revision, base)) {
    note(context, "enum-dropped", {
      ...at,
      parameters: {},
      before: valuesOf(base),
      after: revision.kind,
    });
  } else compareTypes(base, revision, { context, walk });
}

function compareLists(
  base: Listed,
  revision: Listed,
  { context, walk }: Surroundings,
): void {
  const [before, after] = [valuesOf(base), valuesOf(revision)];
  const removed = before.filter((value) => !after.includes(value));
  const added = after.filter((value) => !before.includes(value));
  const at = { base: base.pointer, revision: revision.pointer };
  const isConstant = base.kind === "literal" && revision.kind === "literal";
  const types = new Set(before.map((value) => typeof value));
  if (added.length > 0 && !added.some((value) => types.has(typeof value))) {
    if (removed.length === before.length) {
      return compareTypes(base, revision, { context, walk });
    }
  }
  const renamed = respelt(removed, added, {
    label: labelOf(base.pointer, context.root),
    confirmed: walk.renames.values ?? {},
  });
  if (renamed.length > 0) {
    note(context, "enum-value-renamed", {
      ...at,
      parameters: { values: renamed.map(([from, to]) => `${from} → ${to}`) },
      before: renamed.map(([from]) => from),
      after: renamed.map(([, to]) => to),
    });
  }
  const isRenamed = new Set(renamed.flat());
  const gone = removed.filter((value) => !isRenamed.has(value));
  const come = added.filter((value) => !isRenamed.has(value));
  if (isConstant && gone.length > 0) {
    note(context, "const-changed", {
      ...at,
      parameters: {},
      before: base.value,
      after: revision.value,
    });
    return;
  }
  if (gone.length > 0) {
    const parameters = { values: gone.map(String) };
    note(context, "enum-value-removed", { ...at, parameters, before: gone });
  }
  if (come.length > 0) {
    const parameters = { values: come.map(String) };
    note(context, "enum-value-added", { ...at, parameters, after: come });
  }
}

/** Values that differ in letter case and separators only, or that the configuration names. */
function respelt(
  removed: readonly Scalar[],
  added: readonly Scalar[],
  {
    label,
    confirmed,
  }: {
    readonly label: string;
    readonly confirmed: Readonly<Record<string, string>>;
  },
): readonly (readonly [Scalar, Scalar])[] {
  return removed.flatMap((value) => {
    const wanted = confirmed[`${label}.${value}`];
    const candidates = added.filter((other) =>
      wanted === undefined ? isRespelt(value, other) : String(other) === wanted,
    );
    const [other] = candidates;
    const rivals = removed.filter((each) => isRespelt(each, other ?? ""));
    return other !== undefined && candidates.length === 1 && rivals.length <= 1
      ? [[value, other] as const]
      : [];
  });
}

function isRespelt(a: Scalar, b: Scalar): boolean {
  return (
    typeof a === "string" && typeof b === "string" && plain(a) === plain(b)
  );
}

function valuesOf(schema: Listed): readonly Scalar[] {
  return schema.kind === "literal"
    ? [schema.value]
    : schema.members.map(({ value }) => value);
}

/** Whether a plain type takes every listed value. */
function takesAll(type: Resolved, listed: Listed): boolean {
  return valuesOf(listed).every((value) =>
    type.kind === "number"
      ? typeof value === "number" && (!type.integer || Number.isInteger(value))
      : type.kind === typeof value,
  );
}
