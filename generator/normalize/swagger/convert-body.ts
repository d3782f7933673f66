import { member, type JsonObject, type JsonValue } from "../../ir/json.ts";
import { child, pointerOf, type Pointer } from "../../ir/pointer.ts";
import { valueSchema } from "./convert-parameter.ts";
import {
  mediaTypesOf,
  membersWhere,
  objectOf,
  type Placed,
  type SwaggerContext,
} from "./swagger-context.ts";

/** An operation of 2.0, and those of its parameters, and its path's, that make its body. */
export interface BodyInput {
  readonly operation: JsonObject;
  readonly parameters: readonly Placed[];
  /** Where the request body stands in the result. */
  readonly to: Pointer;
}

/** The request body: of a `body` parameter, or of all `formData` parameters together. */
export function convertBody(
  input: BodyInput,
  context: SwaggerContext,
): JsonObject | undefined {
  const body = input.parameters.find(({ node }) => isIn(node, "body"));
  if (body !== undefined) return convertWhole(body, input, context);
  const fields = input.parameters.filter(({ node }) => isIn(node, "formData"));
  return fields.length === 0 ? undefined : convertForm(fields, input, context);
}

/** Whether a parameter is part of the body. */
export function isBodyPart(node: JsonObject): boolean {
  return isIn(node, "body") || isIn(node, "formData");
}

function isIn(node: JsonObject, location: string): boolean {
  return member(node, "in") === location;
}

function convertWhole(
  { node, from }: Placed,
  { operation, to }: BodyInput,
  { document, move }: SwaggerContext,
): JsonObject {
  move(to, from);
  const types = mediaTypesOf("consumes", operation, document);
  const media = objectOf([["schema", member(node, "schema")]]);
  for (const type of types) {
    move(to + pointerOf("content", type, "schema"), child(from, "schema"));
  }
  return objectOf([
    ...membersWhere(node, (key) => key === "description" || isExtension(key)),
    ["required", member(node, "required")],
    ["content", Object.fromEntries(types.map((type) => [type, media]))],
  ]);
}

const forms = ["multipart/form-data", "application/x-www-form-urlencoded"];

function convertForm(
  fields: readonly Placed[],
  { operation, to }: BodyInput,
  { document, move }: SwaggerContext,
): JsonObject {
  const consumed = mediaTypesOf("consumes", operation, document);
  const hasFile = fields.some(({ node }) => member(node, "type") === "file");
  const fitting = forms.slice(0, hasFile ? 1 : 2);
  const named = fitting.filter((form) => consumed.includes(form));
  const types = named.length > 0 ? named : fitting.slice(-1);
  for (const type of types) {
    const at = to + pointerOf("content", type, "schema", "properties");
    for (const { node, from } of fields) move(child(at, nameOf(node)), from);
  }
  const required = fields.filter(
    ({ node }) => member(node, "required") === true,
  );
  const schema = objectOf([
    ["type", "object"],
    [
      "properties",
      objectOf(fields.map(({ node }) => [nameOf(node), fieldSchema(node)])),
    ],
    [
      "required",
      required.length > 0
        ? required.map(({ node }) => nameOf(node))
        : undefined,
    ],
  ]);
  const encodings = fields.flatMap(({ node }) => encodingOf(node));
  const media = objectOf([
    ["schema", schema],
    [
      "encoding",
      encodings.length > 0 ? Object.fromEntries(encodings) : undefined,
    ],
  ]);
  return {
    ...(required.length > 0 && { required: true }),
    content: Object.fromEntries(types.map((type) => [type, media])),
  };
}

function fieldSchema(node: JsonObject): JsonObject {
  return objectOf([
    ["description", member(node, "description")],
    ...Object.entries(valueSchema(node)),
  ]);
}

/** Arrays in forms are joined by commas, unless they say otherwise. */
function encodingOf(
  node: JsonObject,
): readonly (readonly [string, JsonValue])[] {
  if (member(node, "type") !== "array") return [];
  const explode = member(node, "collectionFormat") === "multi";
  return [[nameOf(node), { style: "form", explode }]];
}

function nameOf(node: JsonObject): string {
  return String(member(node, "name") ?? "");
}

function isExtension(key: string): boolean {
  return key.startsWith("x-");
}
