import type { Shape } from "../../ir/grammar.ts";

/** Where a `$ref` may stand, and in operations, where real documents have it. */
export function refersFrom(shape: Shape): boolean {
  return !withoutReferences.has(shape);
}

const withoutReferences: ReadonlySet<Shape> = new Set([
  "document",
  "info",
  "tag",
  "server",
  "serverVariable",
  "components",
  "encoding",
]);
