import {
  isJsonObject,
  member,
  type JsonObject,
  type JsonValue,
} from "../../ir/json.ts";
import { methods } from "../../ir/operation.ts";
import { child, pointerOf, type Pointer } from "../../ir/pointer.ts";
import type { Resolve } from "../references/resolve-reference.ts";

/** What holds path items; `x-webhooks` are those of OpenAPI 3.0. */
export const itemSections = ["paths", "webhooks", "x-webhooks"] as const;

type Section = (typeof itemSections)[number];

/** An operation as far as filters look at it. */
export interface ListedOperation {
  readonly section: Section;
  /** The path template, or the name of the webhook. */
  readonly name: string;
  /** In capitals. */
  readonly method: string;
  /** Of the operation in its path item, be that referred to. */
  readonly pointer: Pointer;
  /** References followed. */
  readonly operation: JsonObject;
}

/** A path item that stands in the document, or is referred to from there. */
export interface ListedItem {
  readonly section: Section;
  readonly name: string;
  /** Where it stands, references followed. */
  readonly pointer: Pointer;
  readonly item: JsonObject;
  readonly operations: readonly ListedOperation[];
}

/** The path items and webhooks of a document, and the operations in them. */
export function listItems(
  document: JsonObject,
  resolve: Resolve,
): readonly ListedItem[] {
  return itemSections.flatMap((section) =>
    entriesOf(member(document, section)).flatMap(([name, value]) => {
      const at = pointerOf(section, name);
      const found = followed(value, at, resolve);
      if (found === undefined || name.startsWith("x-")) return [];
      const { value: item, pointer } = found;
      const operations = operationsIn(item, pointer).flatMap(
        ([method, held, place]) => {
          const operation = followed(held, place, resolve)?.value;
          return operation === undefined
            ? []
            : [{ section, name, method, pointer: place, operation }];
        },
      );
      return [{ section, name, pointer, item, operations }];
    }),
  );
}

type Held = readonly [method: string, value: JsonValue, pointer: Pointer];

/** OpenAPI 3.2 knows methods of any name, below `additionalOperations`. */
function operationsIn(item: JsonObject, pointer: Pointer): readonly Held[] {
  const additional = child(pointer, "additionalOperations");
  return [
    ...entriesOf(item)
      .filter(([key]) => methods.some((method) => method === key))
      .map(([key, held]): Held => [
        key.toUpperCase(),
        held,
        child(pointer, key),
      ]),
    ...entriesOf(member(item, "additionalOperations")).map(
      ([key, held]): Held => [key, held, child(additional, key)],
    ),
  ];
}

function followed(
  value: JsonValue,
  pointer: Pointer,
  resolve: Resolve,
): { readonly value: JsonObject; readonly pointer: Pointer } | undefined {
  const passed = new Set<string>();
  let at = { value, pointer };
  for (;;) {
    const reference = member(at.value, "$ref");
    if (typeof reference !== "string") break;
    if (passed.has(reference)) return undefined;
    passed.add(reference);
    const target = resolve(reference);
    if (target.kind !== "found") return undefined;
    at = target;
  }
  return isJsonObject(at.value)
    ? { value: at.value, pointer: at.pointer }
    : undefined;
}

function entriesOf(
  value: JsonValue | undefined,
): readonly (readonly [string, JsonValue])[] {
  return isJsonObject(value) ? Object.entries(value) : [];
}
