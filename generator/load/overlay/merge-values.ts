import { isJsonObject, type JsonValue } from "../../ir/json.ts";

/** Says which token below the target a token below the update came to. */
export interface MergeNotes {
  /** A part of the update that stands in the target now, whole: the paths of both. */
  readonly taken: (at: readonly string[], from: readonly string[]) => void;
  /** Values that can't be merged, and where in the target. */
  readonly misfit: (
    at: readonly string[],
    found: JsonValue,
    given: JsonValue,
  ) => void;
}

/**
 * Merges an update into what an action selects (Overlay Specification 1.1.0, Action Object), which
 * both stay as they are: maps are merged, lists appended to, single values replaced.
 */
export function mergeValues(
  target: JsonValue,
  update: JsonValue,
  notes: MergeNotes,
): JsonValue {
  if (Array.isArray(target) && !Array.isArray(update)) {
    notes.taken([String(target.length)], []);
    return [...target, update];
  }
  return merged(target, update, []);

  function merged(
    held: JsonValue,
    given: JsonValue,
    path: readonly string[],
  ): JsonValue {
    if (isJsonObject(held) && isJsonObject(given)) {
      const members = new Map(Object.entries(held));
      for (const [key, value] of Object.entries(given)) {
        const at = [...path, key];
        const earlier = members.get(key);
        if (earlier === undefined) notes.taken(at, at);
        members.set(
          key,
          earlier === undefined ? value : merged(earlier, value, at),
        );
      }
      return Object.fromEntries(members);
    }
    if (Array.isArray(held) && Array.isArray(given)) {
      for (const index of given.keys()) {
        const at = [...path, String(held.length + index)];
        notes.taken(at, [...path, String(index)]);
      }
      return [...held, ...given];
    }
    if (isScalar(held) && isScalar(given)) {
      notes.taken(path, path);
      return given;
    }
    notes.misfit(path, held, given);
    return held;
  }
}

function isScalar(value: JsonValue): boolean {
  return typeof value !== "object" || value === null;
}
