import type { ArraySchema, Schema, TupleSchema } from "../../../ir/schema.ts";
import { compareBound } from "./compare-bounds.ts";
import { note, type Context, type Walk } from "./walk.ts";

interface Surroundings {
  readonly context: Context;
  readonly walk: Walk;
}

/** Compares lists and tuples: their items, how many of them, and whether each comes once. */
export function compareArrays(
  base: ArraySchema | TupleSchema,
  revision: ArraySchema | TupleSchema,
  surroundings: Surroundings,
): void {
  const { context, walk } = surroundings;
  if (base.kind === "array" && revision.kind === "array") {
    compareUniqueness(base, revision, context);
    compareCounts(base, revision, context);
    return walk.pair(base.items, revision.items, context);
  }
  if (base.kind === "tuple" && revision.kind === "tuple") {
    compareCounts(base, revision, context);
    return compareItems(base, revision, surroundings);
  }
  const code = revision.kind === "tuple" ? "type-narrowed" : "type-widened";
  note(context, code, {
    base: base.pointer,
    revision: revision.pointer,
    parameters: {},
    before: base.kind,
    after: revision.kind,
  });
}

function compareUniqueness(
  base: ArraySchema,
  revision: ArraySchema,
  context: Context,
): void {
  if (base.uniqueItems === revision.uniqueItems) return;
  const { uniqueItems: after } = revision;
  note(context, after ? "unique-items-added" : "unique-items-removed", {
    base: base.pointer,
    revision: revision.pointer,
    parameters: {},
    before: !after,
    after,
  });
}

function compareCounts(
  base: ArraySchema | TupleSchema,
  revision: ArraySchema | TupleSchema,
  context: Context,
): void {
  for (const kind of ["least", "most"] as const) {
    compareBound(
      {
        limit: "item-count",
        keyword: kind === "least" ? "minItems" : "maxItems",
        kind,
        before: countOf(base, kind),
        after: countOf(revision, kind),
      },
      { base, revision },
      context,
    );
  }
}

function countOf(
  schema: ArraySchema | TupleSchema,
  kind: "least" | "most",
): number | undefined {
  if (schema.kind === "array") {
    return kind === "least" ? schema.minItems || undefined : schema.maxItems;
  }
  if (kind === "least") return schema.required || undefined;
  return schema.rest === false ? schema.items.length : undefined;
}

/** What stands behind the items of a tuple is compared with its rest. */
function compareItems(
  base: TupleSchema,
  revision: TupleSchema,
  { context, walk }: Surroundings,
): void {
  const length = Math.max(base.items.length, revision.items.length);
  for (let index = 0; index <= length; index += 1) {
    const before = itemAt(base, index);
    const after = itemAt(revision, index);
    if (before !== false && after !== false) walk.pair(before, after, context);
  }
}

function itemAt({ items, rest }: TupleSchema, index: number): Schema | false {
  return items[index] ?? rest;
}
