import { child, type Pointer } from "../../ir/pointer.ts";
import type { Extension } from "../../ir/schema.ts";
import { isEqual } from "./schema/is-equal.ts";
import { note, type Context } from "./schema/walk.ts";

interface Extended {
  readonly pointer: Pointer;
  readonly extensions: readonly Extension[];
}

/** Compares the members that start with `x-` of what has any. */
export function compareExtensions(
  base: Extended,
  revision: Extended,
  context: Context,
): void {
  const earlier = valuesOf(base);
  const later = valuesOf(revision);
  for (const extension of new Set([...earlier.keys(), ...later.keys()])) {
    const before = earlier.get(extension);
    const after = later.get(extension);
    if (isEqual(before, after)) continue;
    note(context, "extension-changed", {
      base: child(base.pointer, extension),
      revision: child(revision.pointer, extension),
      parameters: { extension },
      ...(before !== undefined && { before }),
      ...(after !== undefined && { after }),
    });
  }
}

function valuesOf({
  extensions,
}: Extended): ReadonlyMap<string, Extension["value"]> {
  return new Map(extensions.map(({ name, value }) => [name, value]));
}
