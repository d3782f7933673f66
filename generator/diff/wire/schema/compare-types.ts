import type { Resolved } from "./resolved.ts";
import { isAmong, typeNames } from "./type-names.ts";
import { note, type Context, type Walk } from "./walk.ts";

/** Compares two schemas of different kinds: one may take all that the other takes. */
export function compareTypes(
  base: Resolved,
  revision: Resolved,
  { context, walk }: { readonly context: Context; readonly walk: Walk },
): void {
  const before = typeNames(base, walk.base.resolve);
  const after = typeNames(revision, walk.revision.resolve);
  const isWider = [...before].every((type) => isAmong(type, after));
  const isNarrower = [...after].every((type) => isAmong(type, before));
  if (isWider && isNarrower) return;
  const detail = {
    base: base.pointer,
    revision: revision.pointer,
    before: [...before].toSorted(),
    after: [...after].toSorted(),
  };
  if (isWider) note(context, "type-widened", { ...detail, parameters: {} });
  else if (isNarrower) {
    note(context, "type-narrowed", { ...detail, parameters: {} });
  } else {
    const asText = textForm(base, revision, { context, walk });
    const parameters = asText === undefined ? {} : { asText };
    note(context, "type-changed", { ...detail, parameters });
  }
}

/**
 * What a value that was written as text is to a server that expects another type. A list of one,
 * exploded, is written as the value alone; a number is text to whoever expects text.
 */
function textForm(
  base: Resolved,
  revision: Resolved,
  { context, walk }: { readonly context: Context; readonly walk: Walk },
): "same" | "alike" | undefined {
  if (context.text === undefined) return undefined;
  if (isScalar(base) && revision.kind === "string") return "alike";
  if (!isScalar(base) || revision.kind !== "array") return undefined;
  const item = walk.revision.resolve(revision.items);
  const fits = item.kind === base.kind || item.kind === "string";
  if (!fits) return undefined;
  return context.text === "exploded" ? "same" : "alike";
}

const scalars: ReadonlySet<string> = new Set([
  "string",
  "number",
  "boolean",
  "literal",
  "enum",
]);

function isScalar({ kind }: Resolved): boolean {
  return scalars.has(kind);
}
