import { isJsonObject, type JsonObject, type JsonValue } from "../ir/json.ts";
import { child, type Pointer } from "../ir/pointer.ts";
import { fieldOf, type Field, type Shape } from "../ir/grammar.ts";
import { replaceMembers } from "./replace-members.ts";

/** Changes one object of a shape, after all that stands inside it. */
export type Visit = (
  node: JsonObject,
  shape: Shape,
  pointer: Pointer,
) => JsonObject;

/** A place to walk from. */
interface Place {
  readonly shape: Shape;
  readonly pointer: Pointer;
  readonly visit: Visit;
}

/**
 * Walks the objects that the grammar knows, innermost first, once each. What nothing changes is the
 * very same object in the result.
 */
export function walk(value: JsonValue, place: Place): JsonValue {
  if (!isJsonObject(value)) return value;
  const changes = new Map<string, JsonValue>();
  for (const key of Object.keys(value)) {
    const field = fieldOf(place.shape, key);
    const held = value[key];
    if (field === undefined || held === undefined) continue;
    const pointer = child(place.pointer, key);
    const next = walkField(held, field, { ...place, pointer });
    if (next !== held) changes.set(key, next);
  }
  const node = changes.size === 0 ? value : replaceMembers(value, changes);
  return place.visit(node, place.shape, place.pointer);
}

function walkField(
  held: JsonValue,
  { shape, holds }: Field,
  place: Place,
): JsonValue {
  const at = (key: string | number): Place => ({
    ...place,
    shape,
    pointer: child(place.pointer, key),
  });
  if (Array.isArray(held)) {
    if (holds === "one" || holds === "map") return held;
    return mapList(held, (item, index) => walk(item, at(index)));
  }
  if (!isJsonObject(held) || holds === "list") return held;
  if (holds !== "map") return walk(held, { ...place, shape });
  const changes = new Map<string, JsonValue>();
  for (const [key, item] of Object.entries(held)) {
    const next = walk(item, at(key));
    if (next !== item) changes.set(key, next);
  }
  return changes.size === 0 ? held : replaceMembers(held, changes);
}

function mapList(
  items: readonly JsonValue[],
  change: (item: JsonValue, index: number) => JsonValue,
): readonly JsonValue[] {
  const mapped = items.map(change);
  return mapped.every((item, index) => item === items[index]) ? items : mapped;
}
