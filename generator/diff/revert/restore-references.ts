import type { JsonObject } from "../../ir/json.ts";
import type { Pointer } from "../../ir/pointer.ts";
import { valueAt, withValue } from "./json-edits.ts";
import { referencesIn } from "./rename-references.ts";

/**
 * The document with what it refers to, or what is wanted besides, and does not have, as far as another
 * one has that.
 */
export function restoreReferences(
  document: JsonObject,
  source: JsonObject,
  wanted: readonly Pointer[] = [],
): JsonObject {
  const missing = new Set(
    [...wanted, ...referencesIn(document)].filter(
      (pointer) =>
        valueAt(document, pointer) === undefined &&
        valueAt(source, pointer) !== undefined,
    ),
  );
  if (missing.size === 0) return document;
  let restored = document;
  for (const pointer of missing) {
    const value = valueAt(source, pointer);
    if (value !== undefined) restored = withValue(restored, pointer, value);
  }
  return restoreReferences(restored, source);
}
