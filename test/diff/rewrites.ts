import {
  isJsonObject,
  member,
  type JsonArray,
  type JsonObject,
  type JsonValue,
} from "../../generator/ir/json.ts";

/** Says the same in other words. */
export interface Rewrite {
  readonly id: string;
  readonly apply: (document: JsonObject) => JsonObject;
}

/** Changes each object of a document, from the inside out; `parent` is the key under which it stands. */
function everywhere(
  document: JsonObject,
  change: (object: JsonObject, parent: string) => JsonObject,
): JsonObject {
  const visit = (value: JsonValue, parent: string): JsonValue => {
    if (Array.isArray(value)) {
      return value.map((item: JsonValue) => visit(item, parent));
    }
    if (!isJsonObject(value)) return value;
    // What examples and extensions hold is data, not a schema.
    const entries = Object.entries(value).map(([key, inner]) => [
      key,
      isData(key) ? inner : visit(inner, key),
    ]);
    return change(Object.fromEntries(entries) as JsonObject, parent);
  };
  return visit(document, "") as JsonObject;
}

function isData(key: string): boolean {
  return (
    ["example", "examples", "default", "enum", "const"].includes(key) ||
    key.startsWith("x-")
  );
}

/** A map whose keys are names of the document's own. */
const maps = new Set([
  "properties",
  "patternProperties",
  "schemas",
  "responses",
  "parameters",
  "headers",
  "requestBodies",
  "securitySchemes",
  "paths",
  "content",
  "mapping",
  "scopes",
  "callbacks",
  "links",
  "$defs",
]);

/** Changes each schema of a document. */
function everySchema(
  document: JsonObject,
  change: (schema: JsonObject) => JsonObject,
): JsonObject {
  return everywhere(document, (object, parent) =>
    isSchema(object, parent) ? change(object) : object,
  );
}

/** Values of `type` that security schemes have. */
const schemeTypes = ["http", "apiKey", "oauth2", "openIdConnect", "mutualTLS"];

function isSchema(object: JsonObject, parent: string): boolean {
  if (schemeTypes.some((type) => object["type"] === type)) return false;
  if (maps.has(parent) && !("$ref" in object)) {
    return typeof object["type"] === "string" && !("in" in object);
  }
  return (
    [
      "schema",
      "items",
      "additionalProperties",
      "allOf",
      "oneOf",
      "anyOf",
    ].includes(parent) || typeof object["type"] === "string"
  );
}

function components(document: JsonObject): JsonObject {
  const found = member(document, "components");
  return isJsonObject(found) ? found : {};
}

function schemasOf(document: JsonObject): JsonObject {
  const found = member(components(document), "schemas");
  return isJsonObject(found) ? found : {};
}

/** Refers to nothing, so that it can stand in the place of a reference. */
function isLeaf(schema: JsonValue | undefined): schema is JsonObject {
  return (
    isJsonObject(schema) &&
    !JSON.stringify(schema).includes('"$ref"') &&
    !("discriminator" in schema)
  );
}

function withSchemas(document: JsonObject, schemas: JsonObject): JsonObject {
  return { ...document, components: { ...components(document), schemas } };
}

function reversed(object: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(object).toReversed());
}

function without(object: JsonObject, ...keys: readonly string[]): JsonObject {
  return Object.fromEntries(
    Object.entries(object).filter(([key]) => !keys.includes(key)),
  );
}

const isPlain = (schema: JsonObject): boolean =>
  schema["type"] === "object" && isJsonObject(schema["properties"]);

/** Rewrites that change nothing a client can tell: each must give no finding on any document. */
export const rewrites: readonly Rewrite[] = [
  {
    id: "properties in another order",
    apply: (document) =>
      everywhere(document, (object, parent) =>
        parent === "properties" ? reversed(object) : object,
      ),
  },
  {
    id: "enums in another order",
    apply: (document) =>
      everywhere(document, (object) =>
        Array.isArray(object["enum"]) && !("x-enum-varnames" in object)
          ? { ...object, enum: (object["enum"] as JsonArray).toReversed() }
          : object,
      ),
  },
  {
    id: "required names in another order",
    apply: (document) =>
      everywhere(document, (object) =>
        Array.isArray(object["required"])
          ? {
              ...object,
              required: (object["required"] as JsonArray).toReversed(),
            }
          : object,
      ),
  },
  {
    id: "paths, operations and components in another order",
    apply: (document) =>
      everywhere(document, (object, parent) =>
        ["paths", "schemas", "components", "responses", "content"].includes(
          parent,
        )
          ? reversed(object)
          : object,
      ),
  },
  {
    id: "parameters in another order",
    apply: (document) =>
      everywhere(document, (object) =>
        Array.isArray(object["parameters"])
          ? {
              ...object,
              parameters: (object["parameters"] as JsonArray).toReversed(),
            }
          : object,
      ),
  },
  {
    id: "other descriptions, summaries, titles and examples",
    apply: (document) =>
      everywhere(document, (object, parent) =>
        maps.has(parent)
          ? object
          : without(
              object,
              "description",
              "summary",
              "example",
              "externalDocs",
            ),
      ),
  },
  {
    id: "object schemas wrapped in allOf",
    apply: (document) =>
      everySchema(document, (schema) =>
        isPlain(schema) && !("discriminator" in schema)
          ? { allOf: [schema] }
          : schema,
      ),
  },
  {
    id: "properties split over two members of allOf",
    apply: (document) =>
      everySchema(document, (schema) => {
        const { properties } = schema;
        const isSplit =
          isPlain(schema) &&
          isJsonObject(properties) &&
          Object.keys(schema).every((key) =>
            ["type", "properties", "required", "description"].includes(key),
          ) &&
          Object.keys(properties).length > 1;
        if (!isSplit || !isJsonObject(properties)) return schema;
        const [first, ...others] = Object.entries(properties);
        const required = Array.isArray(schema["required"])
          ? schema["required"]
          : [];
        const part = (
          own: readonly (readonly [string, JsonValue])[],
        ): JsonObject => {
          const names = required.filter((name: JsonValue) =>
            own.some(([key]) => key === name),
          );
          return {
            type: "object",
            properties: Object.fromEntries(own),
            ...(names.length > 0 && { required: names }),
          };
        };
        return first === undefined
          ? schema
          : { allOf: [part([first]), part(others)] };
      }),
  },
  {
    id: "references wrapped in allOf",
    apply: (document) =>
      everywhere(document, (object, parent) =>
        typeof object["$ref"] === "string" &&
        object["$ref"].startsWith("#/components/schemas/") &&
        ["schema", "items", "properties", "additionalProperties"].includes(
          parent,
        )
          ? { allOf: [object] }
          : object,
      ),
  },
  {
    id: "enums as oneOf of constants",
    apply: (document) =>
      everySchema(document, (schema) =>
        Array.isArray(schema["enum"]) &&
        schema["enum"].length > 1 &&
        !Array.isArray(schema["type"]) &&
        Object.keys(schema).every((key) =>
          ["type", "enum", "description"].includes(key),
        )
          ? {
              oneOf: schema["enum"].map((value: JsonValue) => ({
                const: value,
              })),
            }
          : schema,
      ),
  },
  {
    id: "null as an alternative of anyOf",
    apply: (document) =>
      everywhere(document, (object) => {
        const { type } = object;
        if (
          !Array.isArray(type) ||
          !type.includes("null") ||
          "enum" in object
        ) {
          return object;
        }
        const others = type.filter((name: JsonValue) => name !== "null");
        const [only] = others;
        const { description, deprecated, readOnly, writeOnly, ...rest } =
          object;
        const outside = Object.fromEntries(
          Object.entries({
            description,
            deprecated,
            readOnly,
            writeOnly,
          }).filter(([, value]) => value !== undefined),
        ) as JsonObject;
        const values = {
          ...rest,
          type: others.length === 1 ? (only ?? "") : others,
        };
        return { ...outside, anyOf: [values, { type: "null" }] };
      }),
  },
  {
    id: "types in a list of one",
    apply: (document) =>
      everySchema(document, (schema) =>
        typeof schema["type"] === "string"
          ? { ...schema, type: [schema["type"]] }
          : schema,
      ),
  },
  {
    id: "additional properties said to be allowed",
    apply: (document) =>
      everySchema(document, (schema) =>
        isPlain(schema) && !("additionalProperties" in schema)
          ? { ...schema, additionalProperties: true }
          : schema,
      ),
  },
  {
    id: "responses moved to components",
    apply: (document) => {
      const moved: Record<string, JsonValue> = {};
      const next = everywhere(document, (object, parent) => {
        if (parent !== "responses" || "$ref" in object) return object;
        if (
          Object.keys(object).some((key) => !/^(?:\d{3}|default)$/.test(key))
        ) {
          return object;
        }
        return Object.fromEntries(
          Object.entries(object).map(([status, response]) => {
            if (isJsonObject(response) && "$ref" in response) {
              return [status, response];
            }
            const name = `Moved${Object.keys(moved).length}`;
            moved[name] = response;
            return [status, { $ref: `#/components/responses/${name}` }];
          }),
        );
      });
      const known = member(components(next), "responses");
      const responses = { ...(isJsonObject(known) ? known : {}), ...moved };
      return { ...next, components: { ...components(next), responses } };
    },
  },
  {
    id: "parameters moved to components",
    apply: (document) => {
      const moved: Record<string, JsonValue> = {};
      const next = everywhere(document, (object) => {
        const { parameters } = object;
        if (!Array.isArray(parameters)) return object;
        const references = parameters.map((parameter: JsonValue) => {
          if (isJsonObject(parameter) && "$ref" in parameter) return parameter;
          const name = `Moved${Object.keys(moved).length}`;
          moved[name] = parameter;
          return { $ref: `#/components/parameters/${name}` };
        });
        return { ...object, parameters: references };
      });
      const known = member(components(next), "parameters");
      const parameters = { ...(isJsonObject(known) ? known : {}), ...moved };
      return { ...next, components: { ...components(next), parameters } };
    },
  },
  {
    id: "parameters moved to their path item",
    apply: (document) =>
      everywhere(document, (object, parent) => {
        if (parent !== "paths") return object;
        return Object.fromEntries(
          Object.entries(object).map(([path, item]) => {
            if (!isJsonObject(item)) return [path, item];
            const operations = Object.entries(item).filter(
              ([key, value]) => key !== "parameters" && isJsonObject(value),
            );
            const [only, ...others] = operations;
            if (only === undefined || others.length > 0) return [path, item];
            const [method, operation] = only;
            if (!isJsonObject(operation) || "parameters" in item) {
              return [path, item];
            }
            const own = operation["parameters"];
            if (!Array.isArray(own)) return [path, item];
            const rest = without(operation, "parameters");
            return [path, { ...item, parameters: own, [method]: rest }];
          }),
        );
      }),
  },
  {
    id: "servers' and media types' spelling",
    apply: (document) =>
      everywhere(document, (object, parent) =>
        parent === "content" && "application/json" in object
          ? {
              ...without(object, "application/json"),
              "Application/JSON; charset=utf-8":
                object["application/json"] ?? {},
            }
          : object,
      ),
  },
  {
    id: "references inlined where that is no circle",
    apply: (document) => {
      const schemas = schemasOf(document);
      return withSchemas(
        everywhere(document, (object, parent) => {
          const ref = object["$ref"];
          if (
            typeof ref !== "string" ||
            parent === "oneOf" ||
            parent === "anyOf"
          ) {
            return object;
          }
          const target = schemas[ref.replace("#/components/schemas/", "")];
          const isAlone = Object.keys(object).length === 1;
          return isAlone && isLeaf(target) ? target : object;
        }),
        schemas,
      );
    },
  },
  {
    id: "schemas of bodies moved to components",
    apply: (document) => {
      const moved: Record<string, JsonValue> = {};
      const next = everywhere(document, (object) => {
        const { schema } = object;
        if (!isJsonObject(schema) || "$ref" in schema || "in" in object)
          return object;
        const name = `MovedSchema${Object.keys(moved).length}`;
        moved[name] = schema;
        return { ...object, schema: { $ref: `#/components/schemas/${name}` } };
      });
      return withSchemas(next, { ...schemasOf(next), ...moved });
    },
  },
  {
    id: "null beside references moved behind others",
    apply: (document) => {
      const schemas = schemasOf(document);
      const moved: Record<string, JsonValue> = {};
      const next = everywhere(document, (object, parent) => {
        const { anyOf, ...beside } = object;
        // A variant of another name is another variant.
        if (["oneOf", "anyOf", "allOf"].includes(parent)) return object;
        if (!Array.isArray(anyOf) || anyOf.length !== 2) return object;
        const [first, second] = anyOf as readonly JsonValue[];
        const key = String(member(first, "$ref")).split("/").at(-1) ?? "";
        const target = schemas[key];
        const isMoved =
          member(second, "type") === "null" &&
          Object.keys(beside).length === 0 &&
          isJsonObject(target) &&
          isPlain(target) &&
          !("discriminator" in target);
        if (!isMoved) return object;
        moved[`${key}OrNull`] = { ...target, type: ["object", "null"] };
        return { $ref: `#/components/schemas/${key}OrNull` };
      });
      return withSchemas(next, { ...schemasOf(next), ...moved });
    },
  },
];

/** A document of 3.1 in the words of 3.0, as far as it has them. */
export function asOpenApi30(document: JsonObject): JsonObject {
  const respelt = everywhere(document, (object) => {
    const { type } = object;
    if (!Array.isArray(type) || !type.includes("null")) return object;
    const others = type.filter((name: JsonValue) => name !== "null");
    const [only] = others;
    return others.length === 1 && only !== undefined
      ? { ...object, type: only, nullable: true }
      : object;
  });
  return { ...respelt, openapi: "3.0.3" };
}
