import {
  isJsonObject,
  member,
  type JsonObject,
  type JsonValue,
} from "../../generator/ir/json.ts";
import type { Row } from "./documents.ts";

/** Versions between which the changes of two rows were made, each in its own operation. */
export interface TwoChanges {
  readonly base: JsonObject;
  /** After the first of both changes. */
  readonly between: JsonObject;
  readonly revision: JsonObject;
}

/** The changes of two rows in one document: what the second is about is called otherwise there. */
export function beside(first: Row, second: Row): TwoChanges {
  return {
    base: joined(first.base, asSecond(second.base)),
    between: joined(first.revision, asSecond(second.base)),
    revision: joined(first.revision, asSecond(second.revision)),
  };
}

function joined(one: JsonObject, other: JsonObject): JsonObject {
  const components = objectAt(one, "components");
  const others = objectAt(other, "components");
  const sections = [...Object.keys(components), ...Object.keys(others)];
  return {
    ...one,
    paths: { ...objectAt(one, "paths"), ...objectAt(other, "paths") },
    components: Object.fromEntries(
      sections.map((section) => [
        section,
        { ...objectAt(components, section), ...objectAt(others, section) },
      ]),
    ),
  };
}

/** The document with other names for its paths, operations, tags and components. */
function asSecond(document: JsonObject): JsonObject {
  const renamed = JSON.parse(
    JSON.stringify(document, (key, value: unknown) => {
      if (key === "operationId" && value !== "") return `${String(value)}Twice`;
      if (key === "tags" && Array.isArray(value)) {
        return value.map((tag) => `second ${String(tag)}`);
      }
      if (key === "$ref") {
        return String(value).replace(/\/(?=[^/]+$)/, "/Second");
      }
      if (key === "security" && Array.isArray(value)) {
        return value.map((each: JsonValue) => prefixed(each, "Second"));
      }
      return value;
    }),
  ) as JsonObject;
  return {
    ...renamed,
    paths: prefixed(member(renamed, "paths"), "/second"),
    components: Object.fromEntries(
      Object.entries(objectAt(renamed, "components")).map(([key, section]) => [
        key,
        prefixed(section, "Second"),
      ]),
    ),
  };
}

function prefixed(value: JsonValue | undefined, prefix: string): JsonObject {
  return isJsonObject(value)
    ? Object.fromEntries(
        Object.entries(value).map(([key, held]) => [prefix + key, held]),
      )
    : {};
}

function objectAt(object: JsonObject, key: string): JsonObject {
  const value = member(object, key);
  return isJsonObject(value) ? value : {};
}
