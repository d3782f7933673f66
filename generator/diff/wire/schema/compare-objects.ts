import type { ObjectSchema } from "../../../ir/schema.ts";
import { compareBound } from "./compare-bounds.ts";
import { compareProperties } from "./compare-properties.ts";
import { note, type Context, type Walk } from "./walk.ts";

interface Surroundings {
  readonly context: Context;
  readonly walk: Walk;
}

/** Compares two objects: their properties, and what else they take. */
export function compareObjects(
  base: ObjectSchema,
  revision: ObjectSchema,
  surroundings: Surroundings,
): void {
  const { context } = surroundings;
  compareProperties(base, revision, surroundings);
  comparePatterns(base, revision, surroundings);
  compareAdditional(base, revision, surroundings);
  compareBound(
    {
      limit: "property-count",
      keyword: "minProperties",
      kind: "least",
      before: base.minProperties || undefined,
      after: revision.minProperties || undefined,
    },
    { base, revision },
    context,
  );
  compareBound(
    {
      limit: "property-count",
      keyword: "maxProperties",
      kind: "most",
      before: base.maxProperties,
      after: revision.maxProperties,
    },
    { base, revision },
    context,
  );
}

function comparePatterns(
  base: ObjectSchema,
  revision: ObjectSchema,
  { context, walk }: Surroundings,
): void {
  const later = new Map(
    revision.patterns.map(({ pattern, schema }) => [pattern, schema]),
  );
  for (const { pattern, schema } of base.patterns) {
    const other = later.get(pattern);
    later.delete(pattern);
    if (other !== undefined) walk.pair(schema, other, context);
    else {
      note(context, "pattern-properties-removed", {
        base: schema.pointer,
        revision: null,
        parameters: {},
        before: pattern,
      });
    }
  }
  for (const [pattern, { pointer }] of later) {
    note(context, "pattern-properties-added", {
      base: null,
      revision: pointer,
      parameters: {},
      after: pattern,
    });
  }
}

/** Without `additionalProperties`, with `true` and with `{}` an object takes any others. */
function compareAdditional(
  base: ObjectSchema,
  revision: ObjectSchema,
  { context, walk }: Surroundings,
): void {
  const before = additionalOf(base);
  const after = additionalOf(revision);
  if (before === after) return;
  if (typeof before === "object" && typeof after === "object") {
    return walk.pair(before, after, context);
  }
  const detail = {
    base: base.pointer,
    revision: revision.pointer,
    parameters: {},
    before: typeof before === "object" ? before.kind : before,
    after: typeof after === "object" ? after.kind : after,
  };
  if (after === false) note(context, "additional-properties-closed", detail);
  else if (before === false) {
    note(context, "additional-properties-opened", detail);
  } else if (before === true) {
    note(context, "additional-properties-typed", detail);
  } else note(context, "additional-properties-untyped", detail);
}

function additionalOf({
  additional,
}: ObjectSchema): NonNullable<ObjectSchema["additional"]> {
  if (typeof additional !== "object") return additional ?? true;
  return additional.kind === "any" ? true : additional;
}
