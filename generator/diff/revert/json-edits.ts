import {
  isJsonObject,
  member,
  type JsonObject,
  type JsonValue,
} from "../../ir/json.ts";
import { tokensOf, type Pointer } from "../../ir/pointer.ts";

/** What stands at a pointer; undefined where nothing does. */
export function valueAt(
  document: JsonValue,
  pointer: Pointer,
): JsonValue | undefined {
  return tokensOf(pointer).reduce<JsonValue | undefined>(
    (value, token) =>
      Array.isArray(value)
        ? (value as readonly JsonValue[])[Number(token)]
        : member(value, token),
    document,
  );
}

/** The document with a value at a pointer; objects on the way are made where they are missing. */
export function withValue(
  document: JsonObject,
  pointer: Pointer,
  value: JsonValue,
): JsonObject {
  return objectOf(put(document, tokensOf(pointer), value));
}

/** The document with an item put into a list, which is made where it is missing. */
export function withItem(
  document: JsonObject,
  pointer: Pointer,
  item: JsonValue,
): JsonObject {
  const { parent, token } = split(pointer);
  const list = valueAt(document, parent);
  const items: readonly JsonValue[] = Array.isArray(list) ? list : [];
  return withValue(document, parent, items.toSpliced(Number(token), 0, item));
}

/** The document without what stands at a pointer; other items of a list move up. */
export function withoutValue(
  document: JsonObject,
  pointer: Pointer,
): JsonObject {
  const { parent, token } = split(pointer);
  const holder = valueAt(document, parent);
  if (Array.isArray(holder)) {
    return withValue(document, parent, holder.toSpliced(Number(token), 1));
  }
  if (!isJsonObject(holder)) return document;
  const { [token]: _, ...rest } = holder;
  return withValue(document, parent, rest);
}

/** The document with a member called otherwise, in its place. */
export function withKey(
  document: JsonObject,
  pointer: Pointer,
  key: string,
): JsonObject {
  const { parent, token } = split(pointer);
  const holder = valueAt(document, parent);
  if (!isJsonObject(holder)) return document;
  const entries = Object.entries(holder)
    .filter(([name]) => name === token || name !== key)
    .map(([name, value]) => [name === token ? key : name, value]);
  return withValue(document, parent, Object.fromEntries(entries) as JsonObject);
}

/** A pointer as what it stands in, and its last token. */
export function split(pointer: Pointer): {
  readonly parent: Pointer;
  readonly token: string;
} {
  return {
    parent: pointer.slice(0, Math.max(0, pointer.lastIndexOf("/"))),
    token: tokensOf(pointer).at(-1) ?? "",
  };
}

function put(
  held: JsonValue | undefined,
  [token, ...rest]: readonly string[],
  value: JsonValue,
): JsonValue {
  if (token === undefined) return value;
  if (Array.isArray(held)) {
    const list: readonly JsonValue[] = held;
    const index = Number(token);
    return list.toSpliced(index, 1, put(list[index], rest, value));
  }
  return { ...objectOf(held), [token]: put(member(held, token), rest, value) };
}

function objectOf(value: JsonValue | undefined): JsonObject {
  return isJsonObject(value) ? value : {};
}
