import {
  isJsonObject,
  member,
  type JsonObject,
  type JsonValue,
} from "../../ir/json.ts";
import { tokensOf, type Pointer } from "../../ir/pointer.ts";
import { mapReferences } from "../bundle/map-references.ts";
import { editParts } from "../edit/edit-parts.ts";
import { decodeFragment, referenceTo, valueAt } from "./resolve-reference.ts";

/** What is dynamic in a text whose references are pointers by now. */
export interface DynamicParts {
  /** The names that references were made by, by where these stand. */
  readonly references: ReadonlyMap<Pointer, string>;
  /** By schema, what it declares for those that it extends: names, and where these lead. */
  readonly anchors: ReadonlyMap<Pointer, ReadonlyMap<string, Pointer>>;
}

/** Copying a large base for each of many schemas would make a large document of a small one. */
const MOST_COPIES = 2000;

/**
 * Gives a schema that extends another, by `$ref` or in `allOf`, and declares a `$dynamicAnchor` anew,
 * the other's content, in which references by that name lead to what it declares (JSON Schema 2020-12,
 * core 8.2.3.2): a page of users then holds users, though the page that it extends knows of none.
 */
export function specialiseBases(
  text: JsonValue,
  { references, anchors }: DynamicParts,
): JsonValue {
  if (references.size === 0) return text;
  let copies = 0;
  const edited = editParts(text, anchors.keys(), {
    part: (schema, pointer) =>
      extended(schema, anchors.get(pointer) ?? new Map(), new Set([pointer])),
    items: () => undefined,
  });
  return edited ?? text;

  function extended(
    schema: JsonValue,
    declared: ReadonlyMap<string, Pointer>,
    passed: ReadonlySet<Pointer>,
  ): JsonValue {
    if (!isJsonObject(schema)) return schema;
    const parts = member(schema, "allOf");
    const all: readonly JsonValue[] = Array.isArray(parts) ? parts : [];
    const within = all.map((part) => extended(part, declared, passed));
    const changed = within.some((part, index) => part !== all[index]);
    const own = changed ? { ...schema, allOf: within } : schema;
    const base = baseOf(schema, declared, passed);
    return base === undefined ? own : joined(own, base);
  }

  /** The content of what a schema extends; undefined where that is the same for all that do. */
  function baseOf(
    schema: JsonObject,
    declared: ReadonlyMap<string, Pointer>,
    passed: ReadonlySet<Pointer>,
  ): JsonObject | undefined {
    const reference = member(schema, "$ref");
    if (typeof reference !== "string" || !reference.startsWith("#/")) {
      return undefined;
    }
    const pointer = decodeFragment(reference.slice(1));
    const value = valueAt(text, tokensOf(pointer));
    if (passed.has(pointer) || copies >= MOST_COPIES) return undefined;
    copies += 1;
    const inner = extended(
      value ?? {},
      declared,
      new Set([...passed, pointer]),
    );
    const content = mapReferences(
      { value: inner, shape: "schema", pointer },
      {
        site: ({ node, pointer: place }) => {
          const target = declared.get(references.get(place) ?? "");
          return target === undefined ? node : { ...node, $ref: meant(target) };
        },
        mapped: (mapped) => mapped,
      },
    );
    return content === value || !isJsonObject(content) ? undefined : content;
  }

  /** What a declaration refers to, where it does nothing else. */
  function meant(pointer: Pointer): string {
    const schema = valueAt(text, tokensOf(pointer));
    const reference = member(schema, "$ref");
    const others = Object.keys(isJsonObject(schema) ? schema : {}).filter(
      (key) => key !== "$ref" && !key.startsWith("$"),
    );
    return typeof reference === "string" &&
      others.length === 0 &&
      reference.startsWith("#")
      ? reference
      : referenceTo(pointer);
  }
}

/** What only says how a schema is called, which its copy is not. */
const called: ReadonlySet<string> = new Set([
  "$id",
  "$schema",
  "$anchor",
  "$dynamicAnchor",
  "$defs",
  "title",
]);

function joined(schema: JsonObject, base: JsonObject): JsonObject {
  const content = without(base, called);
  const own = without(schema, new Set(["$ref"]));
  const overlap = Object.keys(own).filter((key) => Object.hasOwn(content, key));
  if (overlap.every((key) => key === "description")) {
    return { ...content, ...own };
  }
  const parts = member(own, "allOf");
  return { ...own, allOf: [content, ...(Array.isArray(parts) ? parts : [])] };
}

function without(schema: JsonObject, keys: ReadonlySet<string>): JsonObject {
  return Object.fromEntries(
    Object.entries(schema).filter(([key]) => !keys.has(key)),
  );
}
