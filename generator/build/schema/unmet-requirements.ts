import type { JsonObject } from "../../ir/json.ts";
import { child, type Pointer } from "../../ir/pointer.ts";
import { list, text, texts } from "../members.ts";
import { pointerOfReference, valueAt } from "../resolve.ts";
import { findProperty } from "./find-property.ts";
import type { Part } from "./part.ts";

/**
 * Parts of which each reference asks of the others what it needs: a schema may require a property
 * that it leaves to those that build on it.
 */
export function withUnmetRequirements(
  parts: readonly Part[],
  document: JsonObject,
): readonly Part[] {
  if (parts.length < 2) return parts;
  const declared = new Set(
    parts.flatMap(({ schema }) =>
      schema.kind === "object" ? schema.properties.map(({ name }) => name) : [],
    ),
  );
  if (declared.size === 0) return parts;
  return parts.map((part) => {
    if (part.schema.kind !== "ref") return part;
    const { target } = part.schema;
    const unmet = requiredBy(document, target).filter(
      (name) =>
        declared.has(name) &&
        findProperty(document, target, name) === undefined,
    );
    return unmet.length === 0
      ? part
      : { ...part, required: [...part.required, ...unmet] };
  });
}

/** The names that a schema requires, itself or through what it refers to or consists of. */
function requiredBy(document: JsonObject, pointer: Pointer): readonly string[] {
  const names = new Set<string>();
  const open = [pointer];
  const seen = new Set<Pointer>();
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    const source = valueAt(document, at);
    for (const name of texts(source, "required")) names.add(name);
    const target = pointerOfReference(text(source, "$ref") ?? "");
    if (target !== undefined) open.push(target);
    const members = child(at, "allOf");
    open.push(
      ...list(source, "allOf").map((_, index) => child(members, index)),
    );
  }
  return [...names];
}
