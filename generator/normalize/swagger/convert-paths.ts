import {
  isJsonObject,
  member,
  type JsonObject,
  type JsonValue,
} from "../../ir/json.ts";
import { child, pointerOf, type Pointer } from "../../ir/pointer.ts";
import { convertBody, isBodyPart } from "./convert-body.ts";
import { convertParameter } from "./convert-parameter.ts";
import { convertResponse } from "./convert-response.ts";
import {
  membersWhere,
  objectOf,
  placeParameter,
  type Placed,
  type SwaggerContext,
} from "./swagger-context.ts";
import { swaggerServers } from "./swagger-servers.ts";

const methods = new Set([
  "get",
  "put",
  "post",
  "delete",
  "options",
  "head",
  "patch",
]);

/** The paths of a document, each operation with its body and its responses as 3.x has them. */
export function convertPaths(
  paths: JsonObject,
  context: SwaggerContext,
): JsonObject {
  return Object.fromEntries(
    Object.entries(paths).map(([path, item]) => [
      path,
      isJsonObject(item)
        ? convertPathItem(item, pointerOf("paths", path), context)
        : item,
    ]),
  );
}

function convertPathItem(
  item: JsonObject,
  pointer: Pointer,
  context: SwaggerContext,
): JsonObject {
  const shared = bodyParts(item, pointer, context);
  return Object.fromEntries(
    Object.entries(item).map(([key, held]): [string, JsonValue] => {
      const at = child(pointer, key);
      if (key === "parameters") return [key, convertList(held, at, context)];
      if (!methods.has(key) || !isJsonObject(held)) return [key, held];
      return [key, convertOperation({ node: held, from: at }, shared, context)];
    }),
  );
}

function convertOperation(
  { node, from }: Placed,
  shared: readonly Placed[],
  context: SwaggerContext,
): JsonObject {
  if (member(node, "$ref") !== undefined) return node;
  const own = bodyParts(node, from, context);
  const body = convertBody(
    {
      operation: node,
      parameters: [...own, ...shared],
      to: child(from, "requestBody"),
    },
    context,
  );
  const parameters = member(node, "parameters");
  const responses = member(node, "responses");
  return objectOf([
    ...membersWhere(node, (key) => !moved.has(key)),
    [
      "parameters",
      parameters && convertList(parameters, child(from, "parameters"), context),
    ],
    ["requestBody", body],
    [
      "responses",
      isJsonObject(responses)
        ? convertResponses(
            { node: responses, from: child(from, "responses") },
            node,
            context,
          )
        : responses,
    ],
    [
      "servers",
      member(node, "schemes") && swaggerServers(context.document, node),
    ],
  ]);
}

const moved = new Set([
  "consumes",
  "produces",
  "schemes",
  "parameters",
  "responses",
]);

/** Responses by status, or by name, as the document shares them. */
export function convertResponses(
  { node, from }: Placed,
  operation: JsonObject | undefined,
  context: SwaggerContext,
): JsonObject {
  return Object.fromEntries(
    Object.entries(node).map(([key, response]) => [
      key,
      isJsonObject(response) && !key.startsWith("x-")
        ? convertResponse(
            { node: response, from: child(from, key) },
            operation,
            context,
          )
        : response,
    ]),
  );
}

/** The parameters of an operation or a path that make a body, references followed. */
function bodyParts(
  owner: JsonObject,
  pointer: Pointer,
  context: SwaggerContext,
): readonly Placed[] {
  const list = member(owner, "parameters");
  return (Array.isArray(list) ? list : []).flatMap((item, index) => {
    const from = pointer + pointerOf("parameters", index);
    const placed = placeParameter(item, from, context);
    return placed !== undefined && isBodyPart(placed.node) ? [placed] : [];
  });
}

/** The parameters that stay parameters. */
function convertList(
  list: JsonValue,
  pointer: Pointer,
  context: SwaggerContext,
): JsonValue {
  if (!Array.isArray(list)) return list;
  const kept = list.flatMap((item, index) => {
    const from = child(pointer, index);
    const placed = placeParameter(item, from, context);
    return placed !== undefined && isBodyPart(placed.node)
      ? []
      : [{ item, from }];
  });
  return kept.map(({ item, from }, index) => {
    const to = child(pointer, index);
    if (isJsonObject(item) && member(item, "$ref") === undefined) {
      return convertParameter({ node: item, from }, to, context);
    }
    context.move(to, from);
    return item;
  });
}
