import { fieldOf, type Field, type Shape } from "../../ir/grammar.ts";
import {
  isJsonObject,
  member,
  type JsonObject,
  type JsonValue,
} from "../../ir/json.ts";
import { child, pointerOf, type Pointer } from "../../ir/pointer.ts";
import { refersFrom } from "../references/refers-from.ts";

/** A `$ref`, or else a `$dynamicRef`, at a place where one may stand. */
export interface Site {
  readonly node: JsonObject;
  readonly reference: string;
  readonly shape: Shape;
  /** "map": it stands for a whole map of such objects, as in `schemas: { $ref: ... }`. */
  readonly holds: "one" | "map";
  /** Of the object that holds the `$ref`. */
  readonly pointer: Pointer;
}

/** Says what is to stand in the place of references. */
export interface Replace {
  /** Gives what is to stand at a site; the node itself where it stays. */
  readonly site: (site: Site) => JsonValue;
  /** The same for a reference in the mapping of a discriminator. */
  readonly mapped: (reference: string, pointer: Pointer) => string;
}

/** What is walked: a value of a shape, and where it stands. */
export interface Walked {
  readonly value: JsonValue;
  readonly shape: Shape;
  readonly pointer: Pointer;
}

/**
 * Replaces the references in a value, innermost first. What nothing changes is the very same object
 * in the result; what the grammar does not know, data above all, is not looked into.
 */
export function mapReferences(
  { value, shape, pointer }: Walked,
  replace: Replace,
): JsonValue {
  if (!isJsonObject(value)) return value;
  const node = mapMembers(value, (held, key) => {
    const field = fieldOf(shape, key);
    const at = child(pointer, key);
    if (field === undefined) return held;
    const reference =
      field.holds === "map" && mapsMayRefer.has(shape)
        ? member(held, "$ref")
        : undefined;
    if (typeof reference === "string" && isJsonObject(held)) {
      const site = { node: held, reference, shape: field.shape, pointer: at };
      return replace.site({ ...site, holds: "map" });
    }
    return mapField({ value: held, pointer: at, field, replace });
  });
  const reference = refersFrom(shape)
    ? (member(node, "$ref") ?? member(node, "$dynamicRef"))
    : undefined;
  if (typeof reference === "string") {
    return replace.site({ node, reference, shape, holds: "one", pointer });
  }
  return shape === "schema" ? mapMapping(node, pointer, replace) : node;
}

/**
 * In the mapping of a discriminator, and in its default, what is no plain name is a reference
 * (OpenAPI 3.2.0, 4.25).
 */
function mapMapping(
  node: JsonObject,
  pointer: Pointer,
  replace: Replace,
): JsonObject {
  const before = member(node, "discriminator");
  if (!isJsonObject(before)) return node;
  const replaced = (held: JsonValue, at: Pointer): JsonValue =>
    typeof held === "string" && /[#/]|\.(?:ya?ml|json)$/i.test(held)
      ? replace.mapped(held, at)
      : held;
  const discriminator = mapMembers(before, (held, key) => {
    const at = pointer + pointerOf("discriminator", key);
    if (key === "defaultMapping") return replaced(held, at);
    return key === "mapping" && isJsonObject(held)
      ? mapMembers(held, (each, name) => replaced(each, child(at, name)))
      : held;
  });
  return discriminator === before ? node : { ...node, discriminator };
}

/** The same for a map of objects of a shape. */
export function mapReferencesInMap(
  { value, shape, pointer }: Walked,
  replace: Replace,
): JsonValue {
  if (!isJsonObject(value)) return value;
  return mapMembers(value, (held, key) =>
    mapReferences(
      { value: held, shape, pointer: child(pointer, key) },
      replace,
    ),
  );
}

/**
 * Where whole maps are kept in other files, though the specification has no word of it: the sections
 * of a document. Deeper down such references could multiply.
 */
const mapsMayRefer: ReadonlySet<Shape> = new Set(["document", "components"]);

interface Held {
  readonly value: JsonValue;
  readonly pointer: Pointer;
  readonly field: Field;
  readonly replace: Replace;
}

function mapField({ value, pointer, field, replace }: Held): JsonValue {
  const { shape, holds } = field;
  if (holds === "map")
    return mapReferencesInMap({ value, shape, pointer }, replace);
  if (!Array.isArray(value)) {
    return holds === "list"
      ? value
      : mapReferences({ value, shape, pointer }, replace);
  }
  if (holds === "one") return value;
  const items = value.map((item, index) =>
    mapReferences(
      { value: item, shape, pointer: child(pointer, index) },
      replace,
    ),
  );
  return items.every((item, index) => item === value[index]) ? value : items;
}

function mapMembers(
  value: JsonObject,
  change: (held: JsonValue, key: string) => JsonValue,
): JsonObject {
  const entries = Object.entries(value);
  const changed = entries.map(
    ([key, held]) => [key, change(held, key)] as const,
  );
  return changed.every(([, held], index) => held === entries[index]?.[1])
    ? value
    : Object.fromEntries(changed);
}
