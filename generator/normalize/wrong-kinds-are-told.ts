import { diagnose } from "../ir/diagnostic.ts";
import { fieldOf, type Field, type Shape } from "../ir/grammar.ts";
import { isJsonObject, type JsonValue } from "../ir/json.ts";
import { child, tokensOf, type Pointer } from "../ir/pointer.ts";
import type { Rule } from "./rule.ts";

/**
 * What is a list where an object is meant, or the other way round, later stages read as nothing.
 * `build` tells it of schemas; examples and links are not read at all.
 */
export const wrongKindsAreTold: Rule = {
  shapes: new Set<Shape>([
    "document",
    "components",
    "pathItem",
    "operation",
    "parameter",
    "requestBody",
    "response",
    "header",
    "mediaType",
    "encoding",
    "callback",
  ]),
  apply: (node, { shape, pointer, note }) => {
    for (const [name, held] of Object.entries(node)) {
      const field = fieldOf(shape, name);
      if (field === undefined || unread.has(field.shape)) continue;
      // A callback's members have names of its own, but for this one.
      if (name === "$ref") continue;
      const found = wrongIn(held, field, child(pointer, name));
      for (const { value, expected, pointer: at } of found) {
        note({ pointer: at, member: expected, value: kindOf(value) });
      }
    }
    return node;
  },
  report: (findings) =>
    findings.map(({ pointer, member: expected, value: found }) => {
      const member = tokensOf(pointer).at(-1) ?? "";
      return diagnose("wrong-kind", { pointer }, { member, found, expected });
    }),
};

const unread: ReadonlySet<Shape> = new Set<Shape>(["example", "link"]);

interface Wrong {
  readonly value: JsonValue;
  readonly pointer: Pointer;
  readonly expected: "an object" | "a list";
}

/** What a field holds that it should not: itself, or some of its entries. */
function wrongIn(
  held: JsonValue,
  { shape, holds }: Field,
  pointer: Pointer,
): readonly Wrong[] {
  if (holds === "one" || holds === "one or list") {
    return shape === "schema" ? [] : objectAt(held, pointer);
  }
  const entries = holds === "list" ? listed(held) : mapped(held);
  if (entries === undefined) {
    const expected = holds === "list" ? "a list" : "an object";
    return held === null ? [] : [{ value: held, pointer, expected }];
  }
  if (shape === "schema") return [];
  return entries.flatMap(([key, entry]) =>
    objectAt(entry, child(pointer, key)),
  );
}

function objectAt(value: JsonValue, pointer: Pointer): readonly Wrong[] {
  return value === null || isJsonObject(value)
    ? []
    : [{ value, pointer, expected: "an object" }];
}

type Entries = readonly (readonly [string | number, JsonValue])[];

function listed(held: JsonValue): Entries | undefined {
  return Array.isArray(held) ? [...held.entries()] : undefined;
}

/** Extensions may be anything. */
function mapped(held: JsonValue): Entries | undefined {
  return isJsonObject(held)
    ? Object.entries(held).filter(([key]) => !key.startsWith("x-"))
    : undefined;
}

function kindOf(value: JsonValue): string {
  if (Array.isArray(value)) return "a list";
  if (typeof value === "string") return "text";
  return isJsonObject(value) ? "an object" : `\`${String(value)}\``;
}
