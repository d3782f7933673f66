import { describe, expect, test } from "vitest";

import type { Filter } from "../../generator/ir/filter.ts";
import {
  isJsonObject,
  member,
  type JsonValue,
} from "../../generator/ir/json.ts";
import { folderWith, loadInputs } from "./load-texts.ts";

const api = `openapi: 3.2.0
info: {title: T, version: "1"}
security: [{Key: []}]
tags:
  - {name: unused}
  - {name: animals}
  - {name: pets, parent: animals}
  - {name: admin}
paths:
  /pets:
    get:
      operationId: listPets
      tags: [pets]
      responses: {200: {$ref: '#/components/responses/Pets'}}
    post:
      operationId: addPet
      tags: [pets, admin]
      security: [{Admin: []}]
      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/NewPet'}}}}
      responses: {204: {description: OK}}
  /pets/{id}:
    parameters: [{$ref: '#/components/parameters/Id'}]
    get:
      tags: [pets]
      deprecated: true
      responses: {200: {description: OK, content: {application/json: {schema: {$ref: '#/components/schemas/Lost'}}}}}
  /admin/users: {$ref: '#/components/pathItems/Users'}
webhooks:
  petAdded:
    post: {tags: [pets], responses: {204: {description: OK}}}
components:
  pathItems:
    Users:
      get: {operationId: listUsers, tags: [admin], responses: {204: {description: OK}}}
      put: {operationId: putUsers, tags: [admin], responses: {204: {description: OK}}}
  parameters:
    Id: {name: id, in: path, required: true, schema: {$ref: '#/components/schemas/Id'}}
  responses:
    Pets: {description: OK, content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Pet'}}}}}
  schemas:
    Id: {type: string}
    Pet: {type: object, discriminator: {propertyName: kind}, properties: {kind: {type: string}}}
    Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {toy: {$ref: '#/components/schemas/Toy'}}}]}
    Siamese: {allOf: [{$ref: '#/components/schemas/Cat'}]}
    Toy: {type: string}
    NewPet: {type: object}
    Orphan: {type: object}
  securitySchemes:
    Key: {type: apiKey, in: header, name: K}
    Admin: {type: http, scheme: bearer}
    Never: {type: http, scheme: basic}
`;

async function filtered(filter: Filter, document = api) {
  const folder = folderWith({ "a.yaml": document });
  const loaded = await loadInputs(["a.yaml"], folder, {}, filter);
  const whole = loaded.bundle?.document;
  return { ...loaded, whole, operations: operationsIn(whole) };
}

function operationsIn(document: JsonValue | undefined): readonly string[] {
  return ["paths", "webhooks", "x-webhooks"].flatMap((section) =>
    Object.entries(member(document, section) ?? {}).flatMap(([name, item]) =>
      Object.keys(isJsonObject(item) ? item : {})
        .filter((key) => key !== "parameters")
        .map((method) => `${method} ${name}`),
    ),
  );
}

function keysIn(document: JsonValue | undefined, section: string) {
  return Object.keys(member(member(document, "components"), section) ?? {});
}

describe("a filter", () => {
  test.each<[string, Filter, readonly string[]]>([
    [
      "by tag",
      { tags: { include: ["pets"] } },
      ["get /pets", "post /pets", "get /pets/{id}", "post petAdded"],
    ],
    [
      "by another tag than this",
      { tags: { include: ["pets"], exclude: ["admin"] } },
      ["get /pets", "get /pets/{id}", "post petAdded"],
    ],
    [
      "by path, of which webhooks have none",
      { paths: { include: ["/pets"] } },
      ["get /pets", "post /pets", "post petAdded"],
    ],
    [
      "by path with a star",
      { paths: { include: ["/pets/*"] } },
      ["get /pets/{id}", "post petAdded"],
    ],
    [
      "by path with two stars",
      { paths: { exclude: ["/**"] } },
      ["post petAdded"],
    ],
    [
      "by operationId and by method and path",
      { operations: { include: ["list*", "post /pets"] } },
      ["get /pets", "post /pets", "get /admin/users"],
    ],
    [
      "by deprecation",
      { deprecated: false, paths: { include: ["/pets/**", "/pets"] } },
      ["get /pets", "post /pets", "post petAdded"],
    ],
  ])("keeps operations %s", async (_, filter, expected) => {
    const { operations } = await filtered(filter);
    expect(operations).toEqual(expected);
  });

  test("takes every character of a path but * for itself", async () => {
    const path = "/a-b/{c_d}/e.f+(g)|h$";
    const { operations } = await filtered(
      { operations: { include: [`GET ${path}`] } },
      `openapi: 3.1.0
info: {title: T, version: "1"}
paths:
  "${path}": {get: {responses: {}}}
  "/a-b/{c_d}/eXf+(g)|h$": {get: {responses: {}}}
`,
    );
    expect(operations).toEqual([`get ${path}`]);
  });

  test("keeps what the operations reach, heirs included, and nothing else", async () => {
    const { whole, diagnostics } = await filtered({
      operations: { include: ["listPets"] },
    });
    expect(diagnostics).toEqual([]);
    expect(keysIn(whole, "schemas")).toEqual(["Pet", "Cat", "Siamese", "Toy"]);
    expect(keysIn(whole, "responses")).toEqual(["Pets"]);
    expect(keysIn(whole, "securitySchemes")).toEqual(["Key"]);
    expect(Object.keys(member(whole, "components") ?? {})).toEqual([
      "responses",
      "schemas",
      "securitySchemes",
    ]);
    expect(member(whole, "tags")).toEqual([
      { name: "animals" },
      { name: "pets", parent: "animals" },
    ]);
  });

  test("leaves the document's security out where no operation has it", async () => {
    const { whole } = await filtered({ operations: { include: ["addPet"] } });
    expect(whole).not.toHaveProperty("security");
    expect(keysIn(whole, "securitySchemes")).toEqual(["Admin"]);
  });

  test("says what is wrong with what stays, where it stands, and nothing of the rest", async () => {
    const { reported } = await filtered({ paths: { include: ["/pets/{id}"] } });
    expect(reported).toMatchObject([
      {
        code: "reference-not-found",
        line: 26,
        pointer: expect.stringMatching(/^\/paths/),
      },
    ]);
    const { reported: none } = await filtered({ deprecated: false });
    expect(none).toEqual([]);
  });

  test("takes some operations of a path item that is referred to", async () => {
    const document = api
      .replace("operationId: putUsers", "operationId: {$ref: 1}")
      .replace("put: {", "put: {requestBody: {$ref: '#/nothing'}, ");
    const { whole, reported } = await filtered(
      { operations: { include: ["PUT /admin/users"] } },
      document,
    );
    expect(
      Object.keys(member(member(whole, "paths"), "/admin/users") ?? {}),
    ).toEqual(["put"]);
    expect(reported).toMatchObject([
      {
        code: "reference-not-found",
        line: 35,
        pointer: "/paths/~1admin~1users/put/requestBody/$ref",
      },
    ]);
  });

  test.each<[Filter, string, string]>([
    [{ tags: { include: ["pest"] } }, "tags.include", 'Did you mean "pets"?'],
    [
      { tags: { exclude: ["internal"] } },
      "tags.exclude",
      "The document has pets, admin.",
    ],
    [
      { paths: { include: ["/pet"] } },
      "paths.include",
      'Did you mean "/pets"?',
    ],
    [
      { operations: { include: ["GET /pet"] } },
      "operations.include",
      'Did you mean "GET /pets"?',
    ],
  ])("%j matches nothing, which is an error", async (filter, key, help) => {
    const { reported } = await filtered(filter);
    expect(reported[0]).toMatchObject({
      code: "filter-matches-nothing",
      severity: "error",
      message: expect.stringContaining(`The filter ${key}: "`),
      help,
    });
  });

  test("that no operation passes is an error", async () => {
    const { reported } = await filtered({
      tags: { include: ["admin"] },
      operations: { include: ["listPets"] },
    });
    expect(reported).toMatchObject([{ code: "filter-leaves-nothing" }]);
  });

  test("knows webhooks of OpenAPI 3.0, and leaves callbacks to their operation", async () => {
    const { operations, whole } = await filtered(
      { tags: { include: ["a"] } },
      `openapi: 3.0.3
info: {title: T, version: "1"}
paths:
  /a:
    post:
      tags: [a]
      responses: {204: {description: OK}}
      callbacks:
        done: {'{$request.body#/url}': {post: {tags: [b], requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Done'}}}}, responses: {204: {description: OK}}}}}
x-webhooks:
  kept: {post: {tags: [a], responses: {204: {description: OK}}}}
  gone: {post: {tags: [b], responses: {204: {description: OK}}}}
components: {schemas: {Done: {type: string}, Other: {type: string}}}
`,
    );
    expect(operations).toEqual(["post /a", "post kept"]);
    expect(keysIn(whole, "schemas")).toEqual(["Done"]);
  });

  test("works on OpenAPI 2.0 as on 3", async () => {
    const { whole, diagnostics } = await filtered(
      { paths: { include: ["/a"] } },
      `swagger: "2.0"
info: {title: T, version: "1"}
paths:
  /a: {get: {responses: {200: {description: OK, schema: {$ref: '#/definitions/A'}}}}}
  /b: {get: {security: [{K: []}], parameters: [{$ref: '#/parameters/P'}], responses: {200: {$ref: '#/responses/R'}}}}
definitions:
  A: {type: object, discriminator: kind}
  B: {allOf: [{$ref: '#/definitions/A'}]}
  C: {type: object}
parameters: {P: {name: p, in: query, type: string}}
responses: {R: {description: OK}}
securityDefinitions: {K: {type: basic}}
`,
    );
    expect(diagnostics).toEqual([]);
    expect(whole).toEqual({
      swagger: "2.0",
      info: { title: "T", version: "1" },
      paths: { "/a": expect.anything() },
      definitions: { A: expect.anything(), B: expect.anything() },
    });
  });

  test("keeps what stays for references into operations that go", async () => {
    const { bundle, diagnostics } = await filtered(
      { paths: { exclude: ["/b"] } },
      `openapi: 3.1.0
info: {title: T, version: "1"}
paths:
  /a: {get: {responses: {200: {description: OK, content: {application/json: {schema: {$ref: '#/paths/~1b/get/responses/200/content/application~1json/schema'}}}}}}}
  /b: {get: {responses: {200: {description: OK, content: {application/json: {schema: {type: object, properties: {c: {$ref: '#/paths/~1c/get/requestBody'}}}}}}}}}
  /c: {get: {requestBody: {content: {}}}}
`,
    );
    expect(diagnostics).toEqual([]);
    expect(JSON.stringify(bundle?.document)).not.toContain("#/paths/~1b");
  });
});
