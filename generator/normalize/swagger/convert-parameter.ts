import { diagnose } from "../../ir/diagnostic.ts";
import { member, type JsonObject } from "../../ir/json.ts";
import { child, type Pointer } from "../../ir/pointer.ts";
import {
  membersWhere,
  objectOf,
  type Placed,
  type SwaggerContext,
} from "./swagger-context.ts";

/** What a Parameter or Header Object of 2.0 says of itself; all else is about its value. */
const own = new Set([
  "name",
  "in",
  "description",
  "required",
  "allowEmptyValue",
  "example",
  "examples",
]);

/** A path, query or header parameter: what it says of its value becomes its schema. */
export function convertParameter(
  { node, from }: Placed,
  to: Pointer,
  context: SwaggerContext,
): JsonObject {
  context.move(to, from);
  context.move(child(to, "schema"), from);
  return objectOf([
    ...membersWhere(node, isOwn),
    ["schema", valueSchema(node)],
    ...styleOf({ node, from }, context),
  ]);
}

/** A header of a response. */
export function convertHeader(
  { node, from }: Placed,
  to: Pointer,
  context: SwaggerContext,
): JsonObject {
  context.move(child(to, "schema"), from);
  return objectOf([
    ...membersWhere(node, isOwn),
    ["schema", valueSchema(node)],
  ]);
}

/** The schema that is spread over a parameter, header or form field. */
export function valueSchema(node: JsonObject): JsonObject {
  const schema = objectOf(
    membersWhere(node, (key) => !isOwn(key) && key !== "collectionFormat"),
  );
  return member(schema, "type") === "file"
    ? { ...schema, type: "string", format: "binary" }
    : schema;
}

/** `x-nullable` is a word about the value, all other extensions are about the parameter. */
function isOwn(key: string): boolean {
  return own.has(key) || (key.startsWith("x-") && key !== "x-nullable");
}

/** How an array becomes text: commas where nothing is said. */
function styleOf(
  { node, from }: Placed,
  { report }: SwaggerContext,
): readonly (readonly [string, string | boolean])[] {
  if (member(node, "type") !== "array") return [];
  const location = member(node, "in");
  const format = member(node, "collectionFormat") ?? "csv";
  const place = { pointer: child(from, "collectionFormat") };
  if (location === "query") {
    const style = queryStyles.get(String(format));
    if (style !== undefined) return style;
  } else if (format === "csv") return [];
  report(diagnose("collection-format", place, { format: String(format) }));
  return location === "query" ? commas : [];
}

const commas = [
  ["style", "form"],
  ["explode", false],
] as const;

const queryStyles = new Map<
  string,
  readonly (readonly [string, string | boolean])[]
>([
  ["csv", commas],
  [
    "multi",
    [
      ["style", "form"],
      ["explode", true],
    ],
  ],
  [
    "ssv",
    [
      ["style", "spaceDelimited"],
      ["explode", false],
    ],
  ],
  [
    "pipes",
    [
      ["style", "pipeDelimited"],
      ["explode", false],
    ],
  ],
]);
