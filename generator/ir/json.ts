/** A value of JSON (RFC 8259), as read from a document: plain data, never changed after reading. */
export type JsonValue =
  null | boolean | number | string | JsonArray | JsonObject;

export type JsonArray = readonly JsonValue[];

export interface JsonObject {
  readonly [key: string]: JsonValue;
}

/** True for a JSON object: neither null nor an array. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * The member `key` of a JSON object, or undefined. Reads own members only: a document may well
 * have no `constructor`, and an object always does.
 */
export function member(
  object: JsonValue | undefined,
  key: string,
): JsonValue | undefined {
  return isJsonObject(object) && Object.hasOwn(object, key)
    ? object[key]
    : undefined;
}
