import type { Schema } from "../../../ir/schema.ts";
import { note, type Context } from "./walk.ts";

/** Compares whether null is taken. What takes anything takes null as well. */
export function compareNull(
  base: Schema,
  revision: Schema,
  context: Context,
): void {
  if (base.kind === "any" || revision.kind === "any") return;
  const after = takesNull(revision);
  if (takesNull(base) === after) return;
  note(context, after ? "became-nullable" : "no-longer-nullable", {
    base: base.pointer,
    revision: revision.pointer,
    parameters: {},
    before: !after,
    after,
  });
}

function takesNull({ kind, nullable }: Schema): boolean {
  return nullable || kind === "null";
}
