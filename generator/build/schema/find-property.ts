import { member, type JsonObject, type JsonValue } from "../../ir/json.ts";
import { child, type Pointer } from "../../ir/pointer.ts";
import { list, text } from "../members.ts";
import { pointerOfReference, valueAt, type Located } from "../resolve.ts";

/** The property of the schema at a pointer, declared there or in what it refers to or consists of. */
export function findProperty(
  document: JsonObject,
  pointer: Pointer,
  name: string,
): Located<JsonValue> | undefined {
  const open = [pointer];
  const seen = new Set<Pointer>();
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    const source = valueAt(document, at);
    const property = member(member(source, "properties"), name);
    if (property !== undefined) {
      return { value: property, pointer: child(child(at, "properties"), name) };
    }
    const target = pointerOfReference(text(source, "$ref") ?? "");
    if (target !== undefined) open.push(target);
    const members = child(at, "allOf");
    open.push(
      ...list(source, "allOf").map((_, index) => child(members, index)),
    );
  }
  return undefined;
}
