import { withoutNull } from "./compare-null.ts";
import { matchVariants, type Variant } from "./match-variants.ts";
import type { Resolved } from "./resolved.ts";
import { note, type Context, type Walk } from "./walk.ts";

/** Compares what all of several schemas must hold of, where they don't merge into one. */
export function compareIntersections(
  base: Resolved,
  revision: Resolved,
  { context, walk }: { readonly context: Context; readonly walk: Walk },
): void {
  const { pairs, removed, added } = matchVariants(
    membersOf(base),
    membersOf(revision),
    walk,
  );
  for (const { base: before, revision: after } of pairs) {
    const inner = withoutNull(
      { base: before.schema, revision: after.schema },
      { base, revision },
      walk,
    );
    walk.pair(inner.base, inner.revision, context);
  }
  for (const { schema } of removed) {
    note(context, "condition-removed", {
      base: schema.pointer,
      revision: null,
      parameters: { keyword: "allOf" },
      before: schema.kind,
    });
  }
  for (const { schema } of added) {
    note(context, "condition-added", {
      base: null,
      revision: schema.pointer,
      parameters: { keyword: "allOf" },
      after: schema.kind,
    });
  }
}

function membersOf(schema: Resolved): readonly Variant[] {
  const members = schema.kind === "intersection" ? schema.members : [schema];
  return members
    .filter(({ kind }) => kind !== "any")
    .map((member) => ({ schema: member, tags: [] }));
}
