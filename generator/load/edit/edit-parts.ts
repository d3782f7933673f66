import { isJsonObject, type JsonValue } from "../../ir/json.ts";
import { child, tokensOf, type Pointer } from "../../ir/pointer.ts";

/** What is done to the parts of a document that an action selects. */
export interface Edit {
  /** Gives what is to stand in a part's place; undefined where it is to go. */
  readonly part: (value: JsonValue, pointer: Pointer) => JsonValue | undefined;
  /** Told before items of a list go. */
  readonly items: (
    list: Pointer,
    removed: ReadonlySet<number>,
    length: number,
  ) => void;
}

/** A part that is edited, or that such a part stands in. */
interface Spot {
  isPart: boolean;
  readonly below: Map<string, Spot>;
}

/**
 * A document with these parts edited, what stands inside others first. What no part stands in is the
 * very same object in the result; undefined where the document itself goes.
 */
export function editParts(
  document: JsonValue,
  parts: Iterable<Pointer>,
  edit: Edit,
): JsonValue | undefined {
  const root: Spot = { isPart: false, below: new Map() };
  for (const pointer of parts) {
    let spot = root;
    for (const token of tokensOf(pointer)) {
      const next = spot.below.get(token) ?? { isPart: false, below: new Map() };
      spot.below.set(token, next);
      spot = next;
    }
    spot.isPart = true;
  }
  return edited(document, root, "");

  function edited(
    value: JsonValue,
    { isPart, below }: Spot,
    pointer: Pointer,
  ): JsonValue | undefined {
    const next =
      below.size === 0 ? value : withEditedMembers(value, below, pointer);
    return isPart ? edit.part(next, pointer) : next;
  }

  function withEditedMembers(
    value: JsonValue,
    below: Spot["below"],
    pointer: Pointer,
  ): JsonValue {
    if (Array.isArray(value)) {
      const items = value.map((item: JsonValue, index) => {
        const spot = below.get(String(index));
        return spot === undefined
          ? item
          : edited(item, spot, child(pointer, index));
      });
      const removed = new Set(
        items.flatMap((item, index) => (item === undefined ? [index] : [])),
      );
      if (removed.size > 0) edit.items(pointer, removed, items.length);
      return items.filter((item) => item !== undefined);
    }
    if (!isJsonObject(value)) return value;
    const entries = Object.entries(value).flatMap(([key, held]) => {
      const spot = below.get(key);
      const next =
        spot === undefined ? held : edited(held, spot, child(pointer, key));
      return next === undefined ? [] : [[key, next] as const];
    });
    return Object.fromEntries(entries);
  }
}
