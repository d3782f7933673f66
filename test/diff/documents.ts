import type { JsonObject, JsonValue } from "../../generator/ir/json.ts";
import type { Level, SdkVerdict } from "../../generator/diff/level.ts";

/** Two versions of a document, and what their comparison must say: one single change. */
export interface Row {
  readonly id: string;
  readonly base: JsonObject;
  readonly revision: JsonObject;
  /** The worst wire level of all findings. */
  readonly level: Level;
  /** The worst sdk verdict, once the sdk layer has judged. */
  readonly sdk: SdkVerdict;
  /** The codes of all findings, sorted; empty where the change is none. */
  readonly codes: readonly string[];
}

/** What varies of a document with one operation, `GET /users` or `POST /users`. */
interface Sketch {
  readonly method?: string;
  readonly path?: string;
  readonly operation?: JsonObject;
  readonly item?: JsonObject;
  readonly parameters?: readonly JsonObject[];
  readonly body?: JsonObject;
  readonly responses?: JsonObject;
  readonly schemas?: JsonObject;
  readonly components?: JsonObject;
  /** Members of the document itself. */
  readonly root?: JsonObject;
}

/** A document with one operation that has what a test is about, and nothing else. */
export function documentWith(sketch: Sketch = {}): JsonObject {
  const { method = "get", path = "/users", responses, body } = sketch;
  const operation: JsonObject = {
    operationId: "listUsers",
    tags: ["users"],
    ...(sketch.parameters !== undefined && { parameters: sketch.parameters }),
    ...(body !== undefined && { requestBody: body }),
    responses: responses ?? { 204: { description: "Done." } },
    ...sketch.operation,
  };
  return {
    openapi: "3.1.0",
    info: { title: "Test API", version: "1.0.0" },
    paths: { [path]: { ...sketch.item, [method]: operation } },
    components: { schemas: sketch.schemas ?? {}, ...sketch.components },
    ...sketch.root,
  };
}

/** The schema is that of a JSON request body. */
export function requestOf(
  schema: JsonValue,
  schemas: JsonObject = {},
): JsonObject {
  return documentWith({ method: "post", body: json(schema), schemas });
}

/** The schema is that of a JSON response. */
export function responseOf(
  schema: JsonValue,
  schemas: JsonObject = {},
): JsonObject {
  return documentWith({ responses: { 200: json(schema) }, schemas });
}

/** The schema is that of both, by reference. */
export function bothOf(schema: JsonValue): JsonObject {
  const ref = { $ref: "#/components/schemas/User" };
  return documentWith({
    method: "put",
    body: json(ref),
    responses: { 200: json(ref) },
    schemas: { User: schema },
  });
}

/** A query parameter. */
export function queryOf(parameter: JsonObject): JsonObject {
  return documentWith({
    parameters: [{ name: "q", in: "query", ...parameter }],
  });
}

/** A required body, or a response, of JSON. */
export function json(schema: JsonValue, more: JsonObject = {}): JsonObject {
  return {
    description: "",
    content: { "application/json": { schema } },
    ...more,
  };
}

/** An object whose properties are required where their name ends with `!`. */
export function object(
  properties: JsonObject,
  more: JsonObject = {},
): JsonObject {
  const entries = Object.entries(properties);
  const required = entries
    .filter(([name]) => name.endsWith("!"))
    .map(([name]) => name.slice(0, -1));
  return {
    type: "object",
    ...(required.length > 0 && { required }),
    properties: Object.fromEntries(
      entries.map(([name, schema]) => [name.replace(/!$/, ""), schema]),
    ),
    ...more,
  };
}

export const text: JsonObject = { type: "string" };
export const integer: JsonObject = { type: "integer" };
export const number: JsonObject = { type: "number" };
