import {
  isJsonObject,
  type JsonObject,
  type JsonValue,
} from "../../ir/json.ts";

/** A copy of an object with a value at a path of members, which are made where they are missing. */
export function withMember(
  object: JsonObject,
  [key, ...rest]: readonly string[],
  value: JsonValue,
): JsonObject {
  if (key === undefined) return object;
  const held = Object.hasOwn(object, key) ? object[key] : undefined;
  const next =
    rest.length === 0
      ? value
      : withMember(isJsonObject(held) ? held : {}, rest, value);
  // A member named __proto__ must stay a member: entries are not assigned.
  return Object.fromEntries([
    ...Object.entries(object).filter(([name]) => name !== key),
    [key, next],
  ]);
}
