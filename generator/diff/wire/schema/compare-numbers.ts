import type { NumberSchema } from "../../../ir/schema.ts";
import { compareBound } from "./compare-bounds.ts";
import { note, type Context } from "./walk.ts";

/** Compares what limits a number. */
export function compareNumbers(
  base: NumberSchema,
  revision: NumberSchema,
  context: Context,
): void {
  if (base.integer !== revision.integer) {
    note(context, revision.integer ? "type-narrowed" : "type-widened", {
      base: base.pointer,
      revision: revision.pointer,
      parameters: {},
      before: [base.integer ? "integer" : "number"],
      after: [revision.integer ? "integer" : "number"],
    });
  } else compareNumberFormats(base, revision, context);
  for (const kind of ["least", "most"] as const) {
    const before = boundOf(base, kind);
    const after = boundOf(revision, kind);
    // An exclusive bound is a little tighter than the same inclusive one.
    if (before.value === after.value && before.exclusive !== after.exclusive) {
      const code = after.exclusive ? "range-tightened" : "range-loosened";
      note(context, code, {
        base: base.pointer,
        revision: revision.pointer,
        parameters: { keyword: (after.exclusive ? after : before).keyword },
        before: before.value ?? null,
        after: after.value ?? null,
      });
      continue;
    }
    const keyword = after.value === undefined ? before.keyword : after.keyword;
    compareBound(
      {
        limit: "range",
        keyword,
        kind,
        before: before.value,
        after: after.value,
      },
      { base, revision },
      context,
    );
  }
  compareMultiples(base, revision, context);
}

/** A bound of an integer is as well the next integer, inclusively. */
function boundOf(
  schema: NumberSchema,
  kind: "least" | "most",
): {
  readonly keyword: string;
  readonly value: number | undefined;
  readonly exclusive: boolean;
} {
  const isLeast = kind === "least";
  const inclusive = isLeast ? schema.minimum : schema.maximum;
  const open = isLeast ? schema.exclusiveMinimum : schema.exclusiveMaximum;
  const keyword = isLeast ? "minimum" : "maximum";
  if (open === undefined)
    return { keyword, value: inclusive, exclusive: false };
  const sign = isLeast ? 1 : -1;
  const next = schema.integer && Number.isInteger(open) ? open + sign : open;
  const isTighter =
    inclusive === undefined ||
    (isLeast ? next >= inclusive : next <= inclusive);
  if (!isTighter) return { keyword, value: inclusive, exclusive: false };
  const name = isLeast ? "exclusiveMinimum" : "exclusiveMaximum";
  return { keyword: name, value: next, exclusive: next === open };
}

/** By how much they take; what is not listed takes everything. */
const formatRanks: ReadonlyMap<string, number> = new Map([
  ["int8", 0],
  ["uint8", 0],
  ["int16", 1],
  ["uint16", 1],
  ["int32", 2],
  ["uint32", 2],
  ["float", 2],
]);

function rankOf(format: string | undefined): number {
  return formatRanks.get(format ?? "") ?? 3;
}

function compareNumberFormats(
  base: NumberSchema,
  revision: NumberSchema,
  context: Context,
): void {
  const { format: before } = base;
  const { format: after } = revision;
  if (before === after) return;
  const grows = rankOf(after) - rankOf(before);
  const isLess = grows === 0 ? before === undefined : grows < 0;
  note(context, isLess ? "format-added" : "format-removed", {
    base: base.pointer,
    revision: revision.pointer,
    parameters: { harmless: grows === 0 },
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
  });
}

function compareMultiples(
  base: NumberSchema,
  revision: NumberSchema,
  context: Context,
): void {
  const before = multipleOf(base);
  const after = multipleOf(revision);
  if (before === after) return;
  const detail = {
    base: base.pointer,
    revision: revision.pointer,
    parameters: {},
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
  };
  const isFewer =
    after !== undefined && (before === undefined || after % before === 0);
  const isMore =
    before !== undefined && (after === undefined || before % after === 0);
  if (isFewer) note(context, "multiple-added", detail);
  else if (isMore) note(context, "multiple-removed", detail);
  else note(context, "multiple-changed", detail);
}

/** All integers are multiples of 1. */
function multipleOf({
  integer,
  multipleOf: given,
}: NumberSchema): number | undefined {
  return integer && given === 1 ? undefined : given;
}
