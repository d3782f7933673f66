import type { JsonObject, JsonValue } from "../ir/json.ts";

/**
 * A copy of an object with some members replaced, in their places; `undefined` removes one, and
 * what is new goes last. Never assigns, so that a member named `__proto__` stays a member.
 */
export function replaceMembers(
  object: JsonObject,
  changes: ReadonlyMap<string, JsonValue | undefined>,
): JsonObject {
  const kept = Object.entries(object).map(
    ([key, value]) =>
      [key, changes.has(key) ? changes.get(key) : value] as const,
  );
  const added = [...changes].filter(([key]) => !Object.hasOwn(object, key));
  return Object.fromEntries(
    [...kept, ...added].filter(
      (entry): entry is [string, JsonValue] => entry[1] !== undefined,
    ),
  );
}
