import { describe, expect, it } from "vitest";

import type { Naming } from "../../generator/ir/naming.ts";
import type { Options } from "../../generator/ir/options.ts";
import type { Outcome } from "../../generator/ir/outcome.ts";
import type { PublishedName } from "../../generator/ir/published.ts";
import { name } from "../../generator/name/name.ts";
import { toPublished } from "../../generator/name/published-names.ts";
import { read } from "../support/document-of.ts";

const defaults: Options = {
  package: { version: "1.0.0", license: "MIT" },
  environment: {},
  enums: "auto",
};

interface Parts {
  readonly title?: string;
  readonly schemas?: string;
  readonly paths?: string;
  readonly tags?: readonly string[];
  readonly options?: Partial<Options>;
  readonly published?: readonly PublishedName[];
}

function indent(text: string, by: string): string {
  return text.trim().replaceAll(/^/gmu, by);
}

function textOf({
  title = "Pet API",
  schemas,
  paths,
  tags = [],
}: Parts): string {
  return [
    "openapi: 3.1.0",
    `info: { title: ${JSON.stringify(title)}, version: "1" }`,
    `tags: [${tags.map((tag) => `{ name: ${JSON.stringify(tag)} }`).join(", ")}]`,
    ...(paths === undefined ? [] : ["paths:", indent(paths, "  ")]),
    ...(schemas === undefined
      ? []
      : ["components:", "  schemas:", indent(schemas, "    ")]),
  ].join("\n");
}

function nameParts(parts: Parts): Outcome<Naming> {
  const { document } = read(textOf(parts));
  return name(
    document,
    { ...defaults, ...parts.options },
    { names: parts.published ?? [] },
  );
}

function publish(parts: Parts): readonly PublishedName[] {
  const { document } = read(textOf(parts));
  return toPublished(document, nameParts(parts).value);
}

function schemaNames(parts: Parts): readonly (string | undefined)[] {
  return Array.from(
    nameParts(parts).value.schemas.values(),
    (each) => each.name,
  );
}

function functionNames(parts: Parts): readonly string[] {
  return Array.from(
    nameParts(parts).value.operations.values(),
    (each) => each.functionName,
  );
}

describe("schemas", () => {
  it("keep keys that are identifiers, globals and lower case included", () => {
    const keys = ["Request", "Event", "File", "Object", "user", "Größe", "$x"];
    expect(
      schemaNames({ schemas: keys.map((key) => `${key}: {}`).join("\n") }),
    ).toEqual(keys);
  });

  it.each([
    ["foo-bar", "FooBar"],
    ["my.pkg.User", "MyPkgUser"],
    ["Page[User]", "PageUser"],
    ["/a/b", "AB"],
    ["3d model", "_3dModel"],
    ["", "Schema"],
    ["***", "Schema"],
    ["string", "String"],
    ["default", "Default"],
    ["globalThis", "GlobalThis"],
    ["__proto__", "__proto__"],
  ])("with the key %j are called %s", (key, expected) => {
    expect(schemaNames({ schemas: `${JSON.stringify(key)}: {}` })).toEqual([
      expected,
    ]);
  });

  it("that collide are numbered, those that keep their keys first, and it is said", () => {
    const parts = {
      schemas: "foo-bar: {}\nfoo_bar: {}\nFooBar: {}\nfoo.bar: {}",
    };
    expect(schemaNames(parts)).toEqual([
      "FooBar2",
      "foo_bar",
      "FooBar",
      "FooBar3",
    ]);
    expect(nameParts(parts).diagnostics.map(({ message }) => message)).toEqual([
      'The name FooBar of the schema "foo-bar" is taken; it is called FooBar2.',
      'The name FooBar of the schema "foo.bar" is taken; it is called FooBar3.',
    ]);
  });

  it("live in the file of the earliest and longest tag that their names contain", () => {
    const keys = [
      "PaginatedPetsList",
      "PetToy",
      "PetToysOfPets",
      "UARScope",
      "HTTPStatus",
      "Order",
      "CON",
    ];
    const { value } = nameParts({
      tags: ["pets", "pet-toys", "uars", "orders"],
      schemas: keys.map((key) => `${key}: {}`).join("\n"),
    });
    expect(Array.from(value.schemas.values(), ({ file }) => file)).toEqual([
      "models/pets",
      "models/pet-toys",
      "models/pet-toys",
      "models/uars",
      "models/http",
      "models/orders",
      "models/con-models",
    ]);
  });

  it("with two shapes have a name for the request shape", () => {
    const { value } = nameParts({
      schemas: "A: { properties: { id: { writeOnly: true } } }\nAInput: {}",
    });
    expect(Array.from(value.schemas.values())).toMatchObject([
      { name: "A", inputName: "AInput2" },
      { name: "AInput" },
    ]);
  });

  it("that are enums have a key for each member", () => {
    const { value } = nameParts({
      schemas: `E: { enum: [a, "b c", "", 1, "1", -2, true, "__proto__"] }`,
    });
    expect([...value.schemas.values()][0]?.enumKeys).toEqual([
      "a",
      "b c",
      "EMPTY",
      "1",
      "12",
      "-2",
      "true",
      "__proto__2",
    ]);
  });
});

describe("the runtime", () => {
  it("steps aside for schemas, and so do its inner functions for operations", () => {
    const { value } = nameParts({
      schemas: "NotFoundError: {}\nClient: {}",
      paths:
        "/a: { get: { operationId: query }, put: { operationId: api-promise } }",
    });
    expect([...value.runtime]).toEqual([
      ["Client", "SdkClient"],
      ["NotFoundError", "SdkNotFoundError"],
      ["query", "sdkQuery"],
    ]);
  });

  it("keeps its public names from operations and groups", () => {
    const { value } = nameParts({
      paths: "/a: { get: { operationId: createClient, tags: [client] } }",
    });
    expect(value.groups[0]).toMatchObject({
      className: "ClientOperations",
      property: "client",
    });
    expect([...value.operations.values()][0]?.functionName).toBe("getA");
    expect(value.runtime.size).toBe(0);
  });
});

describe("operations", () => {
  it.each([
    ["rename_big_thing", "renameBigThing"],
    ["renameBigThing", "renameBigThing"],
    ["get_tag_by_ID", "getTagByID"],
    ["getUARs", "getUARs"],
    ["GetThing", "getThing"],
    ["URLList", "urlList"],
    ["LIST_THINGS", "listThings"],
    ["pets/list all", "petsListAll"],
    ["2fa", "_2fa"],
    ["größe", "größe"],
  ])("with the operationId %j are called %s", (operationId, expected) => {
    const paths = `/a: { get: { operationId: ${JSON.stringify(operationId)} } }`;
    expect(functionNames({ paths })).toEqual([expected]);
  });

  it.each(["delete", "constructor", "params", "toString", "***", ""])(
    "with the unusable operationId %j are called by method and path",
    (operationId) => {
      const paths = `/things/{id}/parts: { delete: { operationId: ${JSON.stringify(operationId)} } }`;
      expect(functionNames({ paths })).toEqual(["deleteThingsByIdParts"]);
    },
  );

  it("without operationId are called by method and path", () => {
    expect(
      functionNames({
        paths:
          "/: { get: {} }\n/a-b/{c_d}.json: { post: {} }\n/%: { delete: {} }",
      }),
    ).toEqual(["getRoot", "postABByCDJson", "deleteOperation"]);
  });

  it("that share an operationId are told apart by method and path, then by number", () => {
    expect(
      functionNames({
        paths:
          "/a: { get: { operationId: x }, put: { operationId: x } }\n/b: { get: { operationId: putA } }",
      }),
    ).toEqual(["x", "putA", "getB"]);
  });

  it("have names for the types that are worth one", () => {
    const { value } = nameParts({
      paths: `/none: { get: {} }
/params: { get: { parameters: [{ name: q, in: query }] } }
/body: { post: { operationId: makeThing, requestBody: { content: { application/json: { schema: { properties: { a: {} } } } } } } }
/plain: { post: { requestBody: { content: { application/json: { schema: { type: array, items: { type: string } } } } }, responses: { "200": { content: { application/json: { schema: { type: array, items: { $ref: "#/components/schemas/S" } } } } } } } }
/all: { get: { responses: { "200": { headers: { X: {} }, content: { application/json: { schema: { $ref: "#/components/schemas/S" } } } }, "201": { content: { application/json: { schema: { type: string } } } }, "404": {} } } }`,
      schemas: "S: {}",
    });
    const types = Array.from(value.operations.values(), (names) => {
      const { paramsName, bodyName, responseName, errorsName, headersName } =
        names;
      return [paramsName, bodyName, responseName, errorsName, headersName]
        .filter((each) => each !== undefined)
        .join(" ");
    });
    expect(types).toEqual([
      "",
      "GetParamsParams",
      "MakeThingParams MakeThingBody",
      "PostPlainParams",
      "GetAllResponse GetAllErrors GetAllHeaders",
    ]);
  });

  it("name parameters by their wire names, later locations with a prefix", () => {
    const { value } = nameParts({
      paths: `/a/{id}: { get: { parameters: [
        { name: id, in: query }, { name: id, in: path }, { name: body, in: query },
        { name: id, in: header }, { name: "filter[a]", in: query }, { name: __proto__, in: query }] } }`,
    });
    expect([...value.operations.values()][0]?.parameterKeys).toEqual([
      "query_id",
      "id",
      "query_body",
      "header_id",
      "filter[a]",
      "query___proto__",
    ]);
  });

  it("are grouped by their first tag, those without one last", () => {
    const { value } = nameParts({
      tags: ["access-rules", "unused", "object"],
      paths: `/a: { get: {}, put: { tags: [Access Rules, x] }, post: { tags: [access-rules] }, delete: { tags: [object] } }`,
    });
    expect(value.groups).toEqual([
      {
        tag: "access-rules",
        property: "accessRules",
        className: "AccessRules",
        file: "operations/access-rules",
      },
      {
        tag: "object",
        property: "object",
        className: "ObjectOperations",
        file: "operations/object",
      },
      {
        tag: "Access Rules",
        property: "accessRules2",
        className: "AccessRulesOperations",
        file: "operations/access-rules2",
      },
      { property: "general", className: "General", file: "operations/general" },
    ]);
    expect(Array.from(value.operations.values(), ({ group }) => group)).toEqual(
      [3, 2, 0, 1],
    );
  });
});

describe("the package", () => {
  it.each([
    ["Opal API", "Opal", "opal-sdk", "OPAL"],
    ["Opal REST API v1.2", "Opal", "opal-sdk", "OPAL"],
    ["GitHub v3 REST API", "GitHub", "github-sdk", "GITHUB"],
    [
      "Swagger Petstore - OpenAPI 3.0",
      "SwaggerPetstore",
      "swagger-petstore-sdk",
      "SWAGGER_PETSTORE",
    ],
    ["pet store specification", "PetStore", "pet-store-sdk", "PET_STORE"],
    ["3Scale", "_3Scale", "3scale-sdk", "_3SCALE"],
  ])(
    "is named by the title %j",
    (title, className, packageName, environmentPrefix) => {
      const { value, diagnostics } = nameParts({ title });
      expect(value.package).toMatchObject({
        className,
        name: packageName,
        environmentPrefix,
      });
      expect(diagnostics).toEqual([]);
    },
  );

  it.each([
    ["The Extraordinarily Long Widget API", "The Extraordinarily"],
    ["", "Example"],
    ["REST API", "Example"],
  ])("needs a name where the title is %j", (title, suggestion) => {
    const { diagnostics } = nameParts({ title });
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ["name-required", "error"],
    ]);
    expect(diagnostics[0]?.help).toContain(`name: "${suggestion}"`);
  });

  it("is named by the configuration where that says so", () => {
    const { value, diagnostics } = nameParts({
      title: "",
      options: {
        name: "My thing",
        package: { name: "@me/thing", version: "1", license: "MIT" },
      },
    });
    expect(value.package).toEqual({
      name: "@me/thing",
      className: "MyThing",
      classFile: "my-thing",
      environmentPrefix: "MY_THING",
    });
    expect(diagnostics).toEqual([]);
  });

  it("gives its class another name and file where these are taken", () => {
    const { value } = nameParts({ title: "Client API", schemas: "Models: {}" });
    expect(value.package).toMatchObject({
      className: "ClientClient",
      classFile: "client-class",
    });
    expect(
      nameParts({ title: "Pet", schemas: "Pet: {}" }).value.package.className,
    ).toBe("PetClient");
  });
});

describe("published names", () => {
  const before = {
    tags: ["pets"],
    schemas: "foo-bar: {}\nPet: { properties: { id: { writeOnly: true } } }",
    paths:
      "/a: { get: { operationId: x, tags: [pets], parameters: [{ name: q, in: query }] } }",
  };

  it("are sorted, one for each declaration", () => {
    expect(publish(before)).toEqual([
      { kind: "client", identity: "PET", name: "PetClient", file: "pet" },
      {
        kind: "group",
        identity: "pets",
        name: "Pets",
        file: "operations/pets",
      },
      {
        kind: "operation",
        identity: "GET /a x",
        name: "x",
        file: "operations/pets",
      },
      { kind: "schema", identity: "Pet", name: "Pet", file: "models/pets" },
      {
        kind: "schema",
        identity: "foo-bar",
        name: "FooBar",
        file: "models/foo",
      },
    ]);
  });

  it("and what is derived from them are kept from whatever is added", () => {
    const after = {
      tags: ["foo", ...before.tags],
      schemas: `FooBar: {}\nPetInput: {}\nXParams: {}\nPets: {}\nx: {}\nPetClient: {}\n${before.schemas}`,
      paths: `/0: { get: { operationId: x, tags: [foo] } }\n${before.paths}`,
      published: publish(before),
    };
    const old = nameParts(before).value;
    const { value } = nameParts(after);
    for (const [id, names] of old.schemas)
      expect(value.schemas.get(id)).toEqual(names);
    for (const [key, { group, ...names }] of old.operations) {
      expect(value.operations.get(key)).toMatchObject(names);
      expect(value.groups[value.operations.get(key)?.group ?? -1]).toEqual(
        old.groups[group],
      );
    }
    expect(value.package).toEqual(old.package);
    expect(schemaNames(after).slice(0, 6)).toEqual([
      "FooBar2",
      "PetInput2",
      "XParams2",
      "Pets2",
      "X",
      "PetClient2",
    ]);
  });

  it("that nobody could have published are ignored", () => {
    const published: readonly PublishedName[] = [
      {
        kind: "schema",
        identity: "foo-bar",
        name: "x; evil()",
        file: "models/foo",
      },
      { kind: "schema", identity: "Pet", name: "Pet", file: "../../outside" },
      {
        kind: "operation",
        identity: "GET /a x",
        name: "delete",
        file: "operations/pets",
      },
    ];
    expect(nameParts({ ...before, published }).value).toEqual(
      nameParts(before).value,
    );
  });

  it("are given up with the operationId", () => {
    const published = publish(before);
    const paths = before.paths.replace("operationId: x", "operationId: y");
    expect(functionNames({ ...before, paths, published })).toEqual(["y"]);
  });
});
