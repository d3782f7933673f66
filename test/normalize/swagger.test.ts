import { describe, expect, test } from "vitest";

import { createLocator } from "../../generator/load/create-locator.ts";
import { normalize } from "../../generator/normalize/normalize.ts";
import { build } from "../../generator/build/build.ts";
import { folderWith, loadInputs } from "../load/load-texts.ts";

const head = "swagger: '2.0'\ninfo: {title: T, version: '1'}\n";

async function convert(
  rest: string,
  others: Readonly<Record<string, string>> = {},
) {
  const folder = folderWith({ "a.yaml": head + rest, ...others });
  const { bundle, diagnostics } = await loadInputs(["a.yaml"], folder);
  if (bundle === undefined) throw new Error(JSON.stringify(diagnostics));
  const normal = normalize(bundle);
  const locate = createLocator(normal.value);
  return {
    document: JSON.parse(JSON.stringify(normal.value.document)),
    said: [...diagnostics, ...normal.diagnostics].map(({ code }) => code),
    bundle: normal.value,
    lineOf: (pointer: string) => {
      const place = locate({ pointer });
      return `${place?.file}:${place?.line}`;
    },
  };
}

describe("of a document of OpenAPI 2.0", () => {
  test.each([
    [
      "host: a.dev\nbasePath: /v1/\nschemes: [http, https, ws]",
      ["https://a.dev/v1", "http://a.dev/v1"],
    ],
    ["host: a.dev:8080\nschemes: [http]", ["http://a.dev:8080"]],
    ["host: a.dev", ["https://a.dev"]],
    ["basePath: /v1", ["/v1"]],
    ["basePath: /", undefined],
  ])("host, base path and schemes are servers: %j", async (rest, urls) => {
    const { document } = await convert(rest);
    expect(document.servers?.map(({ url }: { url: string }) => url)).toEqual(
      urls,
    );
  });

  test("definitions are schemas, and references follow them", async () => {
    const { document, said, lineOf } = await convert(`definitions:
  Pet:
    type: object
    discriminator: kind
    properties:
      mother: {$ref: '#/definitions/Pet'}
      name: {type: string, x-nullable: true}
      photo: {type: file}
      deep: {$ref: '#/definitions/Pet/properties/name'}
`);
    expect(said).toEqual([]);
    expect(document.components.schemas).toEqual({
      Pet: {
        type: "object",
        discriminator: { propertyName: "kind" },
        properties: {
          mother: { $ref: "#/components/schemas/Pet" },
          name: { type: "string", nullable: true },
          photo: { type: "string", format: "binary" },
          deep: { $ref: "#/components/schemas/Pet/properties/name" },
        },
      },
    });
    expect(document).not.toHaveProperty("definitions");
    expect(lineOf("/components/schemas/Pet/properties/name")).toBe("a.yaml:9");
  });

  test("parameters have schemas, and their arrays a style", async () => {
    const { document, said, lineOf } = await convert(`parameters:
  Page: {name: page, in: query, type: integer, minimum: 1, description: Which.}
paths:
  /a/{id}:
    parameters:
      - {name: id, in: path, required: true, type: string, format: uuid, x-a: 1}
    get:
      parameters:
        - {$ref: '#/parameters/Page'}
        - {name: a, in: query, type: array, items: {type: string}}
        - {name: b, in: query, type: array, items: {type: string}, collectionFormat: multi}
        - {name: c, in: query, type: array, items: {type: string}, collectionFormat: ssv}
        - {name: d, in: query, type: array, items: {type: string}, collectionFormat: pipes}
        - {name: e, in: query, type: array, items: {type: string}, collectionFormat: tsv}
        - {name: f, in: header, type: array, items: {type: string}, collectionFormat: pipes}
        - {name: g, in: header, type: array, items: {type: string}, collectionFormat: csv}
      responses: {}
`);
    expect(said).toEqual(["collection-format", "collection-format"]);
    const list = { type: "array", items: { type: "string" } };
    expect(document.components.parameters).toEqual({
      Page: {
        name: "page",
        in: "query",
        description: "Which.",
        schema: { type: "integer", minimum: 1 },
      },
    });
    expect(document.paths["/a/{id}"].parameters).toEqual([
      {
        name: "id",
        in: "path",
        required: true,
        "x-a": 1,
        schema: { type: "string", format: "uuid" },
      },
    ]);
    expect(document.paths["/a/{id}"].get.parameters).toEqual([
      { $ref: "#/components/parameters/Page" },
      { name: "a", in: "query", schema: list, style: "form", explode: false },
      { name: "b", in: "query", schema: list, style: "form", explode: true },
      {
        name: "c",
        in: "query",
        schema: list,
        style: "spaceDelimited",
        explode: false,
      },
      {
        name: "d",
        in: "query",
        schema: list,
        style: "pipeDelimited",
        explode: false,
      },
      { name: "e", in: "query", schema: list, style: "form", explode: false },
      { name: "f", in: "header", schema: list },
      { name: "g", in: "header", schema: list },
    ]);
    expect(lineOf("/components/parameters/Page/schema/minimum")).toBe(
      "a.yaml:4",
    );
    expect(lineOf("/paths/~1a~1{id}/get/parameters/2/schema/items")).toBe(
      "a.yaml:13",
    );
  });

  test("a body parameter is the request body, of all that is consumed", async () => {
    const { document, lineOf } =
      await convert(`consumes: [application/json, application/xml]
parameters:
  Shared: {name: body, in: body, required: true, description: It., schema: {type: string}}
paths:
  /a:
    post:
      parameters:
        - {name: body, in: body, schema: {$ref: '#/definitions/A'}}
        - {name: q, in: query, type: string}
      responses: {}
    put:
      consumes: [text/plain]
      parameters: [{$ref: '#/parameters/Shared'}]
      responses: {}
definitions: {A: {type: object}}
`);
    const schema = { $ref: "#/components/schemas/A" };
    expect(document.paths["/a"].post).toMatchObject({
      parameters: [{ name: "q", in: "query", schema: { type: "string" } }],
      requestBody: {
        content: {
          "application/json": { schema },
          "application/xml": { schema },
        },
      },
    });
    expect(document.paths["/a"].put).toEqual({
      parameters: [],
      requestBody: {
        description: "It.",
        required: true,
        content: { "text/plain": { schema: { type: "string" } } },
      },
      responses: {},
    });
    expect(document.components.parameters).toEqual({});
    expect(lineOf("/paths/~1a/post/parameters/0/schema")).toBe("a.yaml:11");
    expect(
      lineOf("/paths/~1a/post/requestBody/content/application~1json/schema"),
    ).toBe("a.yaml:10");
    expect(
      lineOf("/paths/~1a/put/requestBody/content/text~1plain/schema/type"),
    ).toBe("a.yaml:5");
  });

  test.each([
    ["", "application/x-www-form-urlencoded", "string"],
    ["consumes: [multipart/form-data]", "multipart/form-data", "string"],
    ["consumes: [application/json]", "multipart/form-data", "file"],
  ])("form parameters are a form (%s)", async (consumes, type, of) => {
    const { document } = await convert(`${consumes}
paths:
  /a:
    parameters: [{name: c, in: formData, type: array, items: {type: string}, collectionFormat: multi}]
    post:
      parameters:
        - {name: a, in: formData, type: ${of}, required: true, description: An a.}
        - {name: b, in: formData, type: array, items: {type: string}}
      responses: {}
`);
    const list = { type: "array", items: { type: "string" } };
    expect(document.paths["/a"].post.requestBody).toEqual({
      required: true,
      content: {
        [type]: {
          schema: {
            type: "object",
            properties: {
              a:
                of === "file"
                  ? { type: "string", format: "binary", description: "An a." }
                  : { type: "string", description: "An a." },
              b: list,
              c: list,
            },
            required: ["a"],
          },
          encoding: {
            b: { style: "form", explode: false },
            c: { style: "form", explode: true },
          },
        },
      },
    });
  });

  test("responses have content, with their examples and headers", async () => {
    const { document, lineOf } = await convert(`produces: [application/json]
responses:
  Gone: {description: Gone., schema: {type: string}}
paths:
  /a:
    get:
      responses:
        200:
          description: Fine.
          schema: {$ref: '#/definitions/A'}
          headers: {X-A: {type: integer, description: An a.}}
          examples: {application/json: {a: 1}}
        204: {description: Nothing.}
        404: {$ref: '#/responses/Gone'}
    put:
      produces: [text/csv, text/plain]
      responses: {200: {description: Text., schema: {type: string}}}
    post:
      responses: {200: {description: File., schema: {type: file}}}
definitions: {A: {type: object}}
`);
    expect(document.components.responses).toEqual({
      Gone: {
        description: "Gone.",
        content: { "application/json": { schema: { type: "string" } } },
      },
    });
    expect(document.paths["/a"].get.responses).toEqual({
      200: {
        description: "Fine.",
        headers: {
          "X-A": { description: "An a.", schema: { type: "integer" } },
        },
        content: {
          "application/json": {
            schema: { $ref: "#/components/schemas/A" },
            example: { a: 1 },
          },
        },
      },
      204: { description: "Nothing." },
      404: { $ref: "#/components/responses/Gone" },
    });
    expect(
      Object.keys(document.paths["/a"].put.responses[200].content),
    ).toEqual(["text/csv", "text/plain"]);
    expect(document.paths["/a"].post.responses[200].content).toEqual({
      "application/octet-stream": {
        schema: { type: "string", format: "binary" },
      },
    });
    expect(
      lineOf("/paths/~1a/get/responses/200/content/application~1json/schema"),
    ).toBe("a.yaml:12");
    expect(
      lineOf("/components/responses/Gone/content/application~1json/schema"),
    ).toBe("a.yaml:5");
  });

  test("security definitions are security schemes", async () => {
    const { document } = await convert(`securityDefinitions:
  Basic: {type: basic}
  Key: {type: apiKey, in: header, name: X-Key}
  Auth: {type: oauth2, flow: accessCode, authorizationUrl: https://a.dev/a, tokenUrl: https://a.dev/t, scopes: {a: A.}}
`);
    expect(document.components.securitySchemes).toEqual({
      Basic: { type: "http", scheme: "basic" },
      Key: { type: "apiKey", in: "header", name: "X-Key" },
      Auth: {
        type: "oauth2",
        flows: {
          authorizationCode: {
            authorizationUrl: "https://a.dev/a",
            tokenUrl: "https://a.dev/t",
            scopes: { a: "A." },
          },
        },
      },
    });
  });

  test("parts that stand in other files keep their places", async () => {
    const { document, said, lineOf } = await convert(
      `host: a.dev
paths:
  /a: {$ref: 'parts/a.yaml'}
definitions: {Pet: {$ref: 'parts/pet.yaml'}}
`,
      {
        "parts/a.yaml":
          "post:\n  parameters:\n    - {$ref: 'more.yaml#/Body'}\n  responses:\n    200: {$ref: 'more.yaml#/Done'}\n",
        "parts/pet.yaml":
          "type: object\nproperties:\n  cat: {$ref: cat.yaml}\n",
        "parts/cat.yaml": "# A cat\ntype: string\n",
        "parts/more.yaml":
          "Body:\n  name: b\n  in: body\n  schema: {$ref: pet.yaml}\nDone:\n  description: Done.\n  schema:\n    type: string\n",
      },
    );
    expect(said).toEqual([]);
    const pet = { $ref: "#/components/schemas/Pet" };
    expect(document).toMatchObject({
      paths: {
        "/a": {
          post: {
            requestBody: { content: { "application/json": { schema: pet } } },
            responses: { 200: { $ref: "#/components/responses/Done" } },
          },
        },
      },
      components: {
        schemas: {
          Pet: { properties: { cat: { $ref: "#/components/schemas/cat" } } },
          cat: { type: "string" },
        },
      },
    });
    expect(lineOf("/components/schemas/Pet/properties")).toBe(
      "parts/pet.yaml:2",
    );
    expect(lineOf("/components/schemas/cat/type")).toBe("parts/cat.yaml:2");
    expect(
      lineOf(
        "/paths/~1a/post/requestBody/content/application~1json/schema/$ref",
      ),
    ).toBe("parts/more.yaml:4");
    expect(
      lineOf(
        "/components/responses/Done/content/application~1json/schema/type",
      ),
    ).toBe("parts/more.yaml:8");
  });

  test("a whole document can be built", async () => {
    const { bundle } = await convert(`host: a.dev
paths:
  /pets:
    post:
      operationId: addPet
      parameters: [{name: body, in: body, required: true, schema: {$ref: '#/definitions/Pet'}}]
      responses: {200: {description: It., schema: {$ref: '#/definitions/Pet'}}}
definitions: {Pet: {type: object, required: [name], properties: {name: {type: string}}}}
`);
    const { value, diagnostics } = build(bundle, { enums: "auto" });
    expect(diagnostics).toEqual([]);
    expect(value.operations).toMatchObject([
      {
        key: "POST /pets",
        body: { required: true, content: [{ schema: { kind: "ref" } }] },
        responses: [{ status: 200, content: [{ schema: { kind: "ref" } }] }],
      },
    ]);
    expect(value.schemas.map(({ key }) => key)).toEqual(["Pet"]);
    expect(value.servers).toMatchObject([{ url: "https://a.dev" }]);
  });
});
