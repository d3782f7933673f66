/** The kinds of objects in which, or below which, a reference may stand. */
export type Shape =
  | "document"
  | "components"
  | "pathItem"
  | "operation"
  | "parameter"
  | "requestBody"
  | "response"
  | "mediaType"
  | "encoding"
  | "callback"
  | "schema"
  /** An example, link or security scheme: nothing below it refers to anything. */
  | "leaf";

/** What a member holds: one object of a shape, a list of them, or a map of them by name. */
export interface Field {
  readonly shape: Shape;
  readonly holds: "one" | "list" | "map" | "one or list";
}

/** The field that a member of an object of some shape is; undefined for data and unknown members. */
export function fieldOf(shape: Shape, member: string): Field | undefined {
  return shape === "callback" && !member.startsWith("x-")
    ? one("pathItem")
    : fields[shape].get(member);
}

const one = (shape: Shape): Field => ({ shape, holds: "one" });
const list = (shape: Shape): Field => ({ shape, holds: "list" });
const map = (shape: Shape): Field => ({ shape, holds: "map" });

const operation = one("operation");
const schema = one("schema");
const schemas = map("schema");

const described = [
  ["schema", schema],
  ["content", map("mediaType")],
  ["examples", map("leaf")],
] as const;

/**
 * Where references stand (OpenAPI 3.1.1, 4.8). `example`, `default`, `const`, `enum`, extensions
 * and a schema's `examples` hold data and are absent, so nothing looks into them.
 */
const fields: Readonly<Record<Shape, ReadonlyMap<string, Field>>> = {
  document: new Map([
    ["paths", map("pathItem")],
    ["webhooks", map("pathItem")],
    ["components", one("components")],
  ]),
  components: new Map([
    ["schemas", schemas],
    ["responses", map("response")],
    ["parameters", map("parameter")],
    ["examples", map("leaf")],
    ["requestBodies", map("requestBody")],
    ["headers", map("parameter")],
    ["securitySchemes", map("leaf")],
    ["links", map("leaf")],
    ["callbacks", map("callback")],
    ["pathItems", map("pathItem")],
  ]),
  pathItem: new Map([
    ["get", operation],
    ["put", operation],
    ["post", operation],
    ["delete", operation],
    ["options", operation],
    ["head", operation],
    ["patch", operation],
    ["trace", operation],
    ["parameters", list("parameter")],
  ]),
  operation: new Map([
    ["parameters", list("parameter")],
    ["requestBody", one("requestBody")],
    ["responses", map("response")],
    ["callbacks", map("callback")],
  ]),
  parameter: new Map(described),
  requestBody: new Map([["content", map("mediaType")]]),
  response: new Map([
    ["headers", map("parameter")],
    ["content", map("mediaType")],
    ["links", map("leaf")],
  ]),
  mediaType: new Map([
    ["schema", schema],
    ["examples", map("leaf")],
    ["encoding", map("encoding")],
  ]),
  encoding: new Map([["headers", map("parameter")]]),
  callback: new Map(),
  leaf: new Map(),
  schema: new Map([
    ["properties", schemas],
    ["patternProperties", schemas],
    ["dependentSchemas", schemas],
    ["$defs", schemas],
    ["definitions", schemas],
    ["additionalProperties", schema],
    ["unevaluatedProperties", schema],
    ["unevaluatedItems", schema],
    ["propertyNames", schema],
    ["items", { shape: "schema", holds: "one or list" }],
    ["additionalItems", schema],
    ["prefixItems", list("schema")],
    ["contains", schema],
    ["allOf", list("schema")],
    ["oneOf", list("schema")],
    ["anyOf", list("schema")],
    ["not", schema],
    ["if", schema],
    ["then", schema],
    ["else", schema],
    ["contentSchema", schema],
  ]),
};
