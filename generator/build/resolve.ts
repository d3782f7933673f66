import {
  isJsonObject,
  member,
  type JsonObject,
  type JsonValue,
} from "../ir/json.ts";
import { pointerOf, tokensOf, type Pointer } from "../ir/pointer.ts";

/** A value of the document and where it stands. */
export interface Located<Value> {
  readonly value: Value;
  readonly pointer: Pointer;
}

/** The pointer of a reference inside the document, or undefined where it leads elsewhere. */
export function pointerOfReference(reference: string): Pointer | undefined {
  if (reference === "#") return "";
  if (!reference.startsWith("#/")) return undefined;
  return pointerOf(...tokensOf(decode(reference.slice(1))));
}

/** The value at a pointer, or undefined where nothing stands there. */
export function valueAt(
  document: JsonObject,
  pointer: Pointer,
): JsonValue | undefined {
  let value: JsonValue | undefined = document;
  for (const token of tokensOf(pointer)) {
    value = Array.isArray(value) ? value[indexOf(token)] : member(value, token);
    if (value === undefined) return undefined;
  }
  return value;
}

/**
 * The object that stands at a place, through references; undefined where they lead nowhere (which
 * the loader has reported) or in a circle. `summary` and `description` beside a reference win.
 */
export function follow(
  document: JsonObject,
  value: JsonValue | undefined,
  pointer: Pointer,
): Located<JsonObject> | undefined {
  if (isJsonObject(value) && !Object.hasOwn(value, "$ref")) {
    return { value, pointer };
  }
  const seen = new Set<Pointer>();
  const own: Record<string, JsonValue> = {};
  let current: Located<JsonValue | undefined> = { value, pointer };
  while (isJsonObject(current.value)) {
    const reference = member(current.value, "$ref");
    if (typeof reference !== "string") {
      return Object.keys(own).length === 0
        ? { value: current.value, pointer: current.pointer }
        : { value: { ...current.value, ...own }, pointer: current.pointer };
    }
    for (const name of ["summary", "description"]) {
      const text = member(current.value, name);
      if (text !== undefined && !Object.hasOwn(own, name)) own[name] = text;
    }
    const target = pointerOfReference(reference);
    if (target === undefined || seen.has(target)) return undefined;
    seen.add(target);
    current = { value: valueAt(document, target), pointer: target };
  }
  return undefined;
}

function indexOf(token: string): number {
  return /^\d+$/.test(token) ? Number(token) : -1;
}

/** A reference is a URI: its fragment may be percent-encoded. */
function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
