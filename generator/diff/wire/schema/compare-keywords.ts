import { isEqual } from "./is-equal.ts";
import type { SchemaBase } from "../../../ir/schema.ts";
import { compareExtensions } from "../compare-extensions.ts";
import { compareConditions } from "./compare-conditions.ts";
import { note, type Context } from "./walk.ts";

/** Compares what a schema of any kind may say: that it is deprecated, its default, extensions. */
export function compareKeywords(
  base: SchemaBase,
  revision: SchemaBase,
  context: Context,
): void {
  const at = { base: base.pointer, revision: revision.pointer };
  const before = base.docs.deprecated;
  const after = revision.docs.deprecated;
  if (before !== after) {
    const code = after ? "schema-deprecated" : "schema-undeprecated";
    note(context, code, { ...at, parameters: {}, before, after });
  }
  compareDefaults(base, revision, context);
  compareExtensions(base, revision, context);
  compareConditions(base, revision, context);
}

function compareDefaults(
  base: SchemaBase,
  revision: SchemaBase,
  context: Context,
): void {
  const { default: before } = base;
  const { default: after } = revision;
  if (isEqual(before, after)) return;
  const code =
    before === undefined
      ? "default-added"
      : after === undefined
        ? "default-removed"
        : "default-changed";
  note(context, code, {
    base: base.pointer,
    revision: revision.pointer,
    parameters: {},
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
  });
}
