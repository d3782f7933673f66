import {
  isJsonObject,
  member,
  type JsonObject,
  type JsonValue,
} from "../../ir/json.ts";
import { child, pointerOf } from "../../ir/pointer.ts";
import { convertHeader } from "./convert-parameter.ts";
import {
  mediaTypesOf,
  membersWhere,
  objectOf,
  type Placed,
  type SwaggerContext,
} from "./swagger-context.ts";

/** A response: its schema is that of each media type that the operation produces. */
export function convertResponse(
  { node, from }: Placed,
  operation: JsonObject | undefined,
  context: SwaggerContext,
): JsonObject {
  if (member(node, "$ref") !== undefined) return node;
  const schema = member(node, "schema");
  const headers = member(node, "headers");
  return objectOf([
    ...membersWhere(node, (key) => !moved.has(key)),
    [
      "headers",
      isJsonObject(headers)
        ? convertHeaders(headers, child(from, "headers"), context)
        : undefined,
    ],
    [
      "content",
      schema === undefined
        ? undefined
        : contentOf({ node, from }, operation, context),
    ],
  ]);
}

const moved = new Set(["schema", "headers", "examples"]);

function convertHeaders(
  headers: JsonObject,
  from: string,
  context: SwaggerContext,
): JsonObject {
  return Object.fromEntries(
    Object.entries(headers).map(([name, node]) => {
      const at = child(from, name);
      return [
        name,
        isJsonObject(node)
          ? convertHeader({ node, from: at }, at, context)
          : node,
      ];
    }),
  );
}

function contentOf(
  { node, from }: Placed,
  operation: JsonObject | undefined,
  { document, move }: SwaggerContext,
): JsonObject {
  const schema = member(node, "schema");
  const isFile = member(schema, "type") === "file";
  const listed = mediaTypesOf("produces", operation, document);
  // A file is bytes, whatever the document says of all other responses.
  const isJson = listed.every((type) => type === "application/json");
  const types = isFile && isJson ? ["application/octet-stream"] : listed;
  const examples = member(node, "examples");
  return Object.fromEntries(
    types.map((type): [string, JsonValue] => {
      const to = from + pointerOf("content", type);
      move(child(to, "schema"), child(from, "schema"));
      move(child(to, "example"), from + pointerOf("examples", type));
      return [
        type,
        objectOf([
          ["schema", schema],
          ["example", member(examples, type)],
        ]),
      ];
    }),
  );
}
