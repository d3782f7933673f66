import {
  isJsonObject,
  member,
  type JsonArray,
  type JsonObject,
  type JsonValue,
} from "../ir/json.ts";
import type { Extension } from "../ir/schema.ts";

/** The member as text; undefined where it is none. */
export function text(
  object: JsonValue | undefined,
  key: string,
): string | undefined {
  const value = member(object, key);
  return typeof value === "string" ? value : undefined;
}

/** The member as a number. */
export function number(
  object: JsonValue | undefined,
  key: string,
): number | undefined {
  const value = member(object, key);
  return typeof value === "number" ? value : undefined;
}

/** The member as a list, empty where it is none. */
export function list(object: JsonValue | undefined, key: string): JsonArray {
  const value = member(object, key);
  return Array.isArray(value) ? value : [];
}

/** The texts among the member's items. */
export function texts(
  object: JsonValue | undefined,
  key: string,
): readonly string[] {
  return list(object, key).filter((item) => typeof item === "string");
}

/** The member's own members, empty where it is no object. */
export function entries(
  object: JsonValue | undefined,
  key: string,
): readonly (readonly [string, JsonValue])[] {
  const value = member(object, key);
  return isJsonObject(value) ? Object.entries(value) : [];
}

/** The extensions of an object. */
export function extensionsOf(object: JsonObject): readonly Extension[] {
  const found = Object.keys(object).filter((name) => name.startsWith("x-"));
  return found.length === 0
    ? none
    : found.map((name) => ({ name, value: member(object, name) ?? null }));
}

const none: readonly Extension[] = [];

/** An object without those members that are undefined: optional members are absent, not undefined. */
export function present<Members extends object>(
  members: Members,
): { [Key in keyof Members]?: Exclude<Members[Key], undefined> } {
  const result: { [Key in keyof Members]?: Exclude<Members[Key], undefined> } =
    {};
  for (const key in members) {
    const value = members[key];
    if (isPresent(value)) result[key] = value;
  }
  return result;
}

function isPresent<Value>(value: Value): value is Exclude<Value, undefined> {
  return value !== undefined;
}
