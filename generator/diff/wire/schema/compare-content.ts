import { compareArrays } from "./compare-arrays.ts";
import { compareIntersections } from "./compare-intersections.ts";
import { compareKeywords } from "./compare-keywords.ts";
import { compareNumbers } from "./compare-numbers.ts";
import { compareObjects } from "./compare-objects.ts";
import { compareStrings } from "./compare-strings.ts";
import { compareTypes } from "./compare-types.ts";
import { compareUnions } from "./compare-unions.ts";
import { compareValues, isListed } from "./compare-values.ts";
import type { Resolved } from "./resolved.ts";
import type { Context, Walk } from "./walk.ts";

/** Compares what two schemas take besides null: what both kinds have, then what their kind has. */
export function compareContent(
  base: Resolved,
  revision: Resolved,
  { context, walk }: { readonly context: Context; readonly walk: Walk },
): void {
  compareKeywords(base, revision, context);
  if (base.kind === "union" || revision.kind === "union") {
    return compareUnions(base, revision, { context, walk });
  }
  if (base.kind === "intersection" || revision.kind === "intersection") {
    return compareIntersections(base, revision, { context, walk });
  }
  if (base.kind === "object" && revision.kind === "object") {
    return compareObjects(base, revision, { context, walk });
  }
  if (isArray(base) && isArray(revision)) {
    return compareArrays(base, revision, { context, walk });
  }
  if (base.kind === "string" && revision.kind === "string") {
    return compareStrings(base, revision, context);
  }
  if (base.kind === "number" && revision.kind === "number") {
    return compareNumbers(base, revision, context);
  }
  if (isListed(base) || isListed(revision)) {
    return compareValues(base, revision, { context, walk });
  }
  return compareTypes(base, revision, { context, walk });
}

function isArray(
  schema: Resolved,
): schema is Extract<Resolved, { readonly kind: "array" | "tuple" }> {
  return schema.kind === "array" || schema.kind === "tuple";
}
