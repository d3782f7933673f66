import {
  isJsonObject,
  member,
  type JsonArray,
  type JsonObject,
  type JsonValue,
} from "../../ir/json.ts";
import { child, type Pointer } from "../../ir/pointer.ts";
import type { Sides } from "../change.ts";
import { isEqual } from "../wire/schema/is-equal.ts";
import {
  split,
  valueAt,
  withItem,
  withKey,
  withoutValue,
  withValue,
} from "./json-edits.ts";
import { renameReferences } from "./rename-references.ts";

/** Takes a part of what changed back, in the document of the revision. */
export type Edit = (revision: JsonObject) => JsonObject;

/** Two places that are one thing; null where a version does not have it. */
export type PlacePair = Sides<Pointer>;

/** Both documents, in the words that all stages after `normalize` know. */
export interface Documents {
  readonly base: JsonObject;
  readonly revision: JsonObject;
}

/**
 * What takes back the difference of two places, each by itself as little as can be. `home` is where
 * in the revision that stands which the base alone has.
 */
export function editsOf(
  pair: PlacePair,
  home: Pointer | null,
  documents: Documents,
): readonly Edit[] {
  const { base, revision } = pair;
  if (base !== null && revision !== null) {
    return [
      ...keyEdits(base, revision, documents),
      ...valueEdits(base, revision, documents),
    ];
  }
  if (base !== null && home !== null) {
    const value = valueAt(documents.base, base);
    if (value === undefined) return [];
    const isRequired = isRequiredIn(documents.base, base);
    const isItem = Array.isArray(valueAt(documents.base, split(base).parent));
    return [
      (document) =>
        withRequired(
          isItem
            ? withItem(document, home, value)
            : withValue(document, home, value),
          home,
          isRequired,
        ),
    ];
  }
  return revision === null
    ? []
    : [
        (document) =>
          withoutValue(withRequired(document, revision, false), revision),
      ];
}

/** The name of a member, and whether it is required. */
function keyEdits(
  base: Pointer,
  revision: Pointer,
  documents: Documents,
): readonly Edit[] {
  const isRequired = isRequiredIn(documents.base, base);
  const wasRequired = isRequiredIn(documents.revision, revision);
  const { parent, token } = split(base);
  const here = split(revision);
  if (here.token !== token && isMap(documents.revision, here.parent)) {
    const to = child(here.parent, token);
    const rename: Edit = (document) =>
      withRequired(
        withKey(withRequired(document, revision, false), revision, token),
        to,
        isRequired,
      );
    return here.parent.startsWith("/components/")
      ? [(document) => renameReferences(rename(document), revision, to)]
      : [rename];
  }
  const required: readonly Edit[] =
    isRequired === wasRequired
      ? []
      : [(document) => withRequired(document, revision, isRequired)];
  // The path of an operation, or of what stands in it.
  const moved = here.parent !== parent && parent.startsWith("/paths/");
  return moved ? [...required, pathEdit(base, revision)] : required;
}

/** Takes one operation back to the path that it had. */
function pathEdit(base: Pointer, revision: Pointer): Edit {
  const to = operationAt(base);
  const from = operationAt(revision);
  return (document) => {
    const value = valueAt(document, from);
    return to === from || value === undefined
      ? document
      : withValue(withoutValue(document, from), to, value);
  };
}

/** The operation around a place, as far as that is below `paths`. */
function operationAt(pointer: Pointer): Pointer {
  return pointer.split("/").slice(0, 4).join("/");
}

/** Each member apart; a list by what it has lost, and by what is new. */
function valueEdits(
  base: Pointer,
  revision: Pointer,
  documents: Documents,
): readonly Edit[] {
  const before = valueAt(documents.base, base);
  const after = valueAt(documents.revision, revision);
  if (isEqual(before, after)) return [];
  if (!isJsonObject(before) || !isJsonObject(after)) {
    return [setter(revision, before)];
  }
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key): readonly Edit[] => {
    const was = member(before, key);
    const is = member(after, key);
    const at = child(revision, key);
    if (isEqual(was, is)) return [];
    return Array.isArray(was) && Array.isArray(is)
      ? listEdits(at, was, is)
      : [setter(at, was)];
  });
}

function listEdits(
  at: Pointer,
  before: JsonArray,
  after: JsonArray,
): readonly Edit[] {
  const lost = before.filter(
    (item) => !after.some((one) => isEqual(one, item)),
  );
  const added = after.filter(
    (item) => !before.some((one) => isEqual(one, item)),
  );
  if (lost.length === 0 || added.length === 0) return [setter(at, before)];
  const listAt = (document: JsonObject): JsonArray => {
    const list = valueAt(document, at);
    return Array.isArray(list) ? list : [];
  };
  return [
    (document) => withValue(document, at, [...listAt(document), ...lost]),
    (document) =>
      withValue(
        document,
        at,
        listAt(document).filter(
          (item) => !added.some((one) => isEqual(one, item)),
        ),
      ),
  ];
}

function setter(at: Pointer, value: JsonValue | undefined): Edit {
  return (document) =>
    value === undefined
      ? withoutValue(document, at)
      : withValue(document, at, value);
}

/** Whether a property is required by the schema that it stands in. */
function isRequiredIn(document: JsonObject, pointer: Pointer): boolean {
  const schema = schemaAround(pointer);
  const list =
    schema === undefined
      ? undefined
      : valueAt(document, child(schema, "required"));
  return Array.isArray(list) && list.includes(split(pointer).token);
}

function withRequired(
  document: JsonObject,
  pointer: Pointer,
  isRequired: boolean,
): JsonObject {
  const schema = schemaAround(pointer);
  if (schema === undefined) return document;
  const at = child(schema, "required");
  const list = valueAt(document, at);
  const { token } = split(pointer);
  const others = Array.isArray(list)
    ? list.filter((name) => name !== token)
    : [];
  const names = isRequired ? [...others, token] : others;
  return names.length === 0
    ? withoutValue(document, at)
    : withValue(document, at, names);
}

function schemaAround(pointer: Pointer): Pointer | undefined {
  const { parent } = split(pointer);
  const holder = split(parent);
  return holder.token === "properties" ? holder.parent : undefined;
}

function isMap(document: JsonObject, pointer: Pointer): boolean {
  return isJsonObject(valueAt(document, pointer));
}
