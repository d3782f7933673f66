import type { Docs, ExternalDocs } from "../ir/docs.ts";
import {
  isJsonObject,
  member,
  type JsonObject,
  type JsonValue,
} from "../ir/json.ts";
import { present, text } from "./members.ts";
import { follow } from "./resolve.ts";

/** What an object of the document says to people. */
export function buildDocs(source: JsonObject, document: JsonObject): Docs {
  return {
    deprecated: member(source, "deprecated") === true,
    ...present({
      title: text(source, "title"),
      summary: text(source, "summary"),
      description: text(source, "description"),
      example: exampleOf(source, document),
      externalDocs: buildExternalDocs(member(source, "externalDocs")),
    }),
  };
}

/** Documentation elsewhere; absent without a URL. */
export function buildExternalDocs(
  source: JsonValue | undefined,
): ExternalDocs | undefined {
  const url = text(source, "url");
  return url === undefined
    ? undefined
    : { url, ...present({ description: text(source, "description") }) };
}

/**
 * The first example: `example`, or the first of `examples`, which is a list of values in a schema
 * and a map of Example Objects everywhere else.
 */
export function exampleOf(
  source: JsonObject,
  document: JsonObject,
): JsonValue | undefined {
  const example = member(source, "example");
  if (example !== undefined) return example;
  const examples = member(source, "examples");
  if (Array.isArray(examples)) return examples[0];
  if (!isJsonObject(examples)) return undefined;
  const [first] = Object.values(examples);
  return member(follow(document, first, "")?.value, "value");
}
