/** The kinds of objects that an OpenAPI document is made of, as far as rules tell them apart. */
export type Shape =
  | "document"
  | "info"
  | "tag"
  | "server"
  | "serverVariable"
  | "components"
  | "pathItem"
  | "operation"
  | "parameter"
  | "requestBody"
  | "response"
  | "header"
  | "mediaType"
  | "encoding"
  | "example"
  | "link"
  | "callback"
  | "securityScheme"
  | "schema";

/** What a member holds: one object of a shape, a list of them, or a map of them by name. */
export interface Field {
  readonly shape: Shape;
  readonly holds: "one" | "list" | "map" | "one or list";
}

/** The field that a member of an object of some shape is; undefined for data and unknown members. */
export function fieldOf(shape: Shape, member: string): Field | undefined {
  if (shape === "callback") {
    return member.startsWith("x-") ? undefined : one("pathItem");
  }
  return grammar[shape].get(member);
}

const one = (shape: Shape): Field => ({ shape, holds: "one" });
const list = (shape: Shape): Field => ({ shape, holds: "list" });
const map = (shape: Shape): Field => ({ shape, holds: "map" });

const operation = one("operation");

/**
 * Where objects of each shape stand (OpenAPI 3.2.0, 4; 2.0). `example`, `default`, `const`, `enum`,
 * extensions, and the `examples` of a schema hold data and are absent, so nothing walks into them.
 */
const grammar: Readonly<
  Record<Exclude<Shape, "callback">, ReadonlyMap<string, Field>>
> = {
  document: new Map([
    ["info", one("info")],
    ["servers", list("server")],
    ["tags", list("tag")],
    ["paths", map("pathItem")],
    ["webhooks", map("pathItem")],
    ["x-webhooks", map("pathItem")],
    ["components", one("components")],
    ["definitions", map("schema")],
    ["parameters", map("parameter")],
    ["responses", map("response")],
    ["securityDefinitions", map("securityScheme")],
  ]),
  info: new Map(),
  tag: new Map(),
  server: new Map([["variables", map("serverVariable")]]),
  serverVariable: new Map(),
  components: new Map([
    ["schemas", map("schema")],
    ["responses", map("response")],
    ["parameters", map("parameter")],
    ["requestBodies", map("requestBody")],
    ["headers", map("header")],
    ["securitySchemes", map("securityScheme")],
    ["callbacks", map("callback")],
    ["examples", map("example")],
    ["links", map("link")],
    ["pathItems", map("pathItem")],
    ["mediaTypes", map("mediaType")],
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
    ["query", operation],
    ["additionalOperations", map("operation")],
    ["servers", list("server")],
    ["parameters", list("parameter")],
  ]),
  operation: new Map([
    ["parameters", list("parameter")],
    ["requestBody", one("requestBody")],
    ["responses", map("response")],
    ["callbacks", map("callback")],
    ["servers", list("server")],
  ]),
  parameter: new Map([
    ["schema", one("schema")],
    ["content", map("mediaType")],
    ["examples", map("example")],
  ]),
  requestBody: new Map([["content", map("mediaType")]]),
  response: new Map([
    ["schema", one("schema")],
    ["headers", map("header")],
    ["content", map("mediaType")],
    ["links", map("link")],
  ]),
  header: new Map([
    ["schema", one("schema")],
    ["content", map("mediaType")],
    ["examples", map("example")],
  ]),
  mediaType: new Map([
    ["schema", one("schema")],
    ["itemSchema", one("schema")],
    ["examples", map("example")],
    ["encoding", map("encoding")],
    ["prefixEncoding", list("encoding")],
    ["itemEncoding", one("encoding")],
  ]),
  encoding: new Map([["headers", map("header")]]),
  example: new Map(),
  link: new Map([["server", one("server")]]),
  securityScheme: new Map(),
  schema: new Map([
    ["properties", map("schema")],
    ["patternProperties", map("schema")],
    ["$defs", map("schema")],
    ["definitions", map("schema")],
    ["dependentSchemas", map("schema")],
    ["additionalProperties", one("schema")],
    ["unevaluatedProperties", one("schema")],
    ["unevaluatedItems", one("schema")],
    ["propertyNames", one("schema")],
    ["items", { shape: "schema", holds: "one or list" }],
    ["additionalItems", one("schema")],
    ["prefixItems", list("schema")],
    ["contains", one("schema")],
    ["allOf", list("schema")],
    ["oneOf", list("schema")],
    ["anyOf", list("schema")],
    ["not", one("schema")],
    ["if", one("schema")],
    ["then", one("schema")],
    ["else", one("schema")],
    ["contentSchema", one("schema")],
  ]),
};
