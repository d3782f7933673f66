import type { Schema } from "../../../ir/schema.ts";
import type { Resolved } from "./resolved.ts";
import { note, type Context, type Walk } from "./walk.ts";

/** Compares whether null is taken. What takes anything takes null as well. */
export function compareNull(
  base: Resolved,
  revision: Resolved,
  context: Context,
): void {
  if (isNullAlike(base, revision)) return;
  const after = takesNull(revision);
  note(context, after ? "became-nullable" : "no-longer-nullable", {
    base: base.pointer,
    revision: revision.pointer,
    parameters: {},
    before: !after,
    after,
  });
}

/** Whether null is taken by both or by neither, or by one that takes anything. */
export function isNullAlike(base: Resolved, revision: Resolved): boolean {
  if (base.kind === "any" || revision.kind === "any") return true;
  return takesNull(base) === takesNull(revision);
}

interface Both<Kind extends Schema> {
  readonly base: Kind;
  readonly revision: Kind;
}

/**
 * Two parts of wholes, such as variants, of which one takes null and the other does not, without that:
 * null has been compared for the wholes. Where these are alike it changed nothing, even behind a
 * reference; else what stands behind one is told there as well.
 */
export function withoutNull(
  parts: Both<Schema>,
  wholes: Both<Resolved>,
  { base, revision }: Pick<Walk, "base" | "revision">,
): Both<Schema> {
  const before = base.resolve(parts.base);
  const after = revision.resolve(parts.revision);
  if (isNullAlike(before, after)) return parts;
  const nullable = isNullAlike(wholes.base, wholes.revision);
  return {
    base: { ...parts.base, nullable },
    revision: { ...parts.revision, nullable },
  };
}

function takesNull({ kind, nullable }: Resolved): boolean {
  return nullable || kind === "null";
}
