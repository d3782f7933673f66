import { fieldOf, type Shape } from "../../ir/grammar.ts";
import {
  isJsonObject,
  member,
  type JsonObject,
  type JsonValue,
} from "../../ir/json.ts";
import { child, pointerOf, type Pointer } from "../../ir/pointer.ts";
import type { OriginTree } from "../edit/origin-tree.ts";
import { tagsOf } from "./match-operations.ts";
import { reachedParts } from "./reached-parts.ts";

/** What is left of a document. */
export interface Remains {
  readonly operations: readonly JsonObject[];
  readonly origins: OriginTree;
}

/** The document without the components, tags and security schemes that its operations have no use for. */
export function withoutOrphans(
  document: JsonObject,
  { operations, origins }: Remains,
): JsonObject {
  const schemes = usedSchemes(document, operations);
  const reached = reachedParts(document);
  const isUsed = (shape: Shape, pointer: Pointer, name: string): boolean =>
    shape === "securityScheme" ? schemes.has(name) : reached.has(pointer);
  const pruned = Object.entries(document).flatMap(
    ([key, value]): readonly (readonly [string, JsonValue])[] => {
      if (key === "tags") {
        return [[key, usedTags(value, operations, origins)]];
      }
      if (key === "security" && !usesDefault(operations)) return [];
      if (key === "components" && isJsonObject(value)) {
        const sections = Object.entries(value).flatMap(([name, section]) =>
          prunedSection(name, section, child("/components", name)),
        );
        return [[key, Object.fromEntries(sections)]];
      }
      return sectionsOf2.has(key)
        ? prunedSection(key, value, pointerOf(key))
        : [[key, value]];
    },
  );
  return Object.fromEntries(pruned);

  function prunedSection(
    name: string,
    section: JsonValue,
    pointer: Pointer,
  ): readonly (readonly [string, JsonValue])[] {
    const owner = sectionsOf2.has(name) && pointer === pointerOf(name);
    const field = fieldOf(owner ? "document" : "components", name);
    if (field === undefined || !isJsonObject(section)) return [[name, section]];
    const used = Object.entries(section).filter(([key]) =>
      isUsed(field.shape, child(pointer, key), key),
    );
    return used.length === 0 ? [] : [[name, Object.fromEntries(used)]];
  }
}

/** The sections of OpenAPI 2.0. */
const sectionsOf2: ReadonlySet<string> = new Set([
  "definitions",
  "parameters",
  "responses",
  "securityDefinitions",
]);

/** Whether an operation leaves security to the document. */
function usesDefault(operations: readonly JsonObject[]): boolean {
  return operations.some(
    (operation) => member(operation, "security") === undefined,
  );
}

function usedSchemes(
  document: JsonObject,
  operations: readonly JsonObject[],
): ReadonlySet<string> {
  const owners = usesDefault(operations)
    ? [document, ...operations]
    : operations;
  return new Set(
    owners.flatMap((owner) => {
      const alternatives = member(owner, "security");
      return Array.isArray(alternatives)
        ? alternatives.filter(isJsonObject).flatMap(Object.keys)
        : [];
    }),
  );
}

/** Tags that operations have, and in OpenAPI 3.2 those around them. */
function usedTags(
  tags: JsonValue,
  operations: readonly JsonObject[],
  origins: OriginTree,
): JsonValue {
  if (!Array.isArray(tags)) return tags;
  const parents = new Map(
    tags.map((tag: JsonValue) => [member(tag, "name"), member(tag, "parent")]),
  );
  // A set that grows while it is walked is walked to its new end.
  const used = new Set<JsonValue | undefined>(operations.flatMap(tagsOf));
  for (const name of used) used.add(parents.get(name));
  const unused = new Set(
    [...tags.keys()].filter((index) => !used.has(member(tags[index], "name"))),
  );
  origins.removeItems("/tags", unused, tags.length);
  return tags.filter((_, index) => !unused.has(index));
}
