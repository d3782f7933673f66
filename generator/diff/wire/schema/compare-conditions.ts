import type { JsonArray, JsonValue } from "../../../ir/json.ts";
import type { SchemaBase } from "../../../ir/schema.ts";
import { isEqual } from "./is-equal.ts";
import { note, type Context } from "./walk.ts";

/** Compares what limits values further than types do. */
export function compareConditions(
  base: SchemaBase,
  revision: SchemaBase,
  context: Context,
): void {
  if (base.untyped === undefined && revision.untyped === undefined) return;
  const earlier = valuesOf(base);
  const later = valuesOf(revision);
  for (const keyword of new Set([...earlier.keys(), ...later.keys()])) {
    const before = earlier.get(keyword);
    const after = later.get(keyword);
    if (isEqual(before, after)) continue;
    const code =
      before === undefined
        ? "condition-added"
        : after === undefined
          ? "condition-removed"
          : "condition-changed";
    note(context, code, {
      base: base.pointer,
      revision: revision.pointer,
      parameters: { keyword },
      ...(before !== undefined && { before: only(before) }),
      ...(after !== undefined && { after: only(after) }),
    });
  }
}

/** All that is said under a keyword; through `allOf` that may be more than once. */
function valuesOf({
  untyped = [],
}: SchemaBase): ReadonlyMap<string, JsonArray> {
  const values = new Map<string, JsonArray>();
  for (const { keyword, value } of untyped) {
    values.set(keyword, [...(values.get(keyword) ?? []), value]);
  }
  return values;
}

function only(values: JsonArray): JsonValue {
  return values.length === 1 ? (values[0] ?? null) : values;
}
