import type { StringSchema } from "../../../ir/schema.ts";
import { compareBound } from "./compare-bounds.ts";
import { note, type Context } from "./walk.ts";

/** Compares what limits a text. */
export function compareStrings(
  base: StringSchema,
  revision: StringSchema,
  context: Context,
): void {
  const at = { base: base.pointer, revision: revision.pointer, parameters: {} };
  compareTextFormats(base, revision, context);
  compareBound(
    {
      limit: "length",
      keyword: "minLength",
      kind: "least",
      // None is zero, and so is zero.
      before: base.minLength || undefined,
      after: revision.minLength || undefined,
    },
    { base, revision },
    context,
  );
  compareBound(
    {
      limit: "length",
      keyword: "maxLength",
      kind: "most",
      before: base.maxLength,
      after: revision.maxLength,
    },
    { base, revision },
    context,
  );
  const { pattern: before } = base;
  const { pattern: after } = revision;
  if (before !== after) {
    if (before === undefined) {
      note(context, "pattern-added", { ...at, after: after ?? null });
    } else if (after === undefined) {
      note(context, "pattern-removed", { ...at, before });
    } else note(context, "pattern-changed", { ...at, before, after });
  }
  const content = contentOf(base);
  const other = contentOf(revision);
  if (content !== other) {
    const values = { before: content, after: other };
    note(context, "content-encoding-changed", { ...at, ...values });
  }
}

/** Formats that say how a text is shown or what it means, and limit it in nothing. */
const hints: ReadonlySet<string> = new Set(["password", "string", "text"]);

function compareTextFormats(
  base: StringSchema,
  revision: StringSchema,
  context: Context,
): void {
  const { format: before } = base;
  const { format: after } = revision;
  if (before === after) return;
  const at = { base: base.pointer, revision: revision.pointer };
  if (before === undefined && after !== undefined) {
    const parameters = { harmless: hints.has(after) };
    note(context, "format-added", { ...at, parameters, after });
  } else if (after === undefined && before !== undefined) {
    const parameters = { harmless: hints.has(before) };
    note(context, "format-removed", { ...at, parameters, before });
  } else if (before !== undefined && after !== undefined) {
    note(context, "format-changed", { ...at, parameters: {}, before, after });
  }
}

function contentOf({
  contentEncoding,
  contentMediaType,
}: StringSchema): string {
  return [contentEncoding, contentMediaType]
    .filter((part) => part !== undefined)
    .join(" ");
}
