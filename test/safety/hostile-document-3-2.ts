import type { JsonObject } from "../../generator/ir/json.ts";
import { hostileText } from "./hostile-text.ts";

/**
 * A document with hostile texts where OpenAPI 3.2.0 has one and 3.1 none, and how many these are.
 * No meta-schema of 3.2 is at hand; the sections are those of the specification.
 */
export function hostileDocument32(): {
  readonly document: JsonObject;
  readonly count: number;
} {
  let count = 0;
  const text = (): string => hostileText(count++);
  const schema = { type: "string" };
  const document: JsonObject = {
    openapi: "3.2.0",
    // 4.1, OpenAPI Object
    $self: text(),
    info: { title: "Api", version: "1" },
    // 4.6, Server Object
    servers: [{ url: "https://example.com", name: text() }],
    // 4.22, Tag Object
    tags: [
      { name: "outer", summary: text(), kind: text() },
      { name: "inner", parent: text(), summary: text() },
    ],
    paths: {
      "/things": {
        // 4.9, Path Item Object
        query: {
          operationId: "queryThings",
          tags: ["inner"],
          summary: text(),
          description: text(),
          // 4.12, Parameter Object: the whole query string
          parameters: [
            {
              name: text(),
              in: "querystring",
              description: text(),
              content: { "application/x-www-form-urlencoded": { schema } },
            },
          ],
          responses: {
            // 4.17, Response Object
            "200": {
              summary: text(),
              description: text(),
              content: {
                // 4.14, Media Type Object
                "text/event-stream": {
                  itemSchema: {
                    type: "object",
                    properties: {
                      data: { type: "string", description: text() },
                    },
                  },
                },
              },
            },
          },
        },
        additionalOperations: {
          COPY: {
            operationId: "copyThing",
            summary: text(),
            description: text(),
            // 4.15, Encoding Object
            requestBody: {
              content: {
                "multipart/mixed": {
                  itemSchema: schema,
                  prefixEncoding: [{ contentType: text() }],
                  itemEncoding: { contentType: text() },
                },
              },
            },
            responses: {
              "200": {
                description: text(),
                content: {
                  "application/json": {
                    schema: { $ref: "#/components/schemas/Thing" },
                    // 4.19, Example Object
                    examples: {
                      one: { dataValue: text(), serializedValue: text() },
                    },
                  },
                },
              },
            },
          },
          [text()]: { summary: text(), responses: {} },
        },
        // 4.12, Parameter Object: the style of cookies
        get: {
          operationId: "getThings",
          parameters: [{ name: text(), in: "cookie", style: "cookie", schema }],
          responses: { "204": { description: text() } },
        },
      },
    },
    components: {
      // 4.7, Components Object
      mediaTypes: { [text()]: { schema: { description: text() } } },
      schemas: {
        Thing: {
          type: "object",
          required: ["kind"],
          properties: { kind: { type: "string" } },
          // 4.25, Discriminator Object
          discriminator: { propertyName: "kind", defaultMapping: text() },
          // 4.26, XML Object
          xml: { nodeType: text() },
        },
      },
      securitySchemes: {
        // 4.27, Security Scheme Object
        Device: {
          type: "oauth2",
          deprecated: true,
          description: text(),
          oauth2MetadataUrl: text(),
          flows: {
            // 4.28, OAuth Flows Object
            deviceAuthorization: {
              deviceAuthorizationUrl: text(),
              tokenUrl: text(),
              scopes: { [text()]: text() },
            },
          },
        },
      },
    },
  };
  return { document, count };
}
