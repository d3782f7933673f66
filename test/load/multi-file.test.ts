import { readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { folderWith, loadInputs } from "./load-texts.ts";

const head = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\n";

async function loadMain(files: Readonly<Record<string, string>>) {
  return loadInputs(["main.yaml"], folderWith(files));
}

async function componentsOf(files: Readonly<Record<string, string>>) {
  const { bundle, diagnostics } = await loadMain(files);
  expect(diagnostics).toEqual([]);
  return bundle?.document["components"];
}

describe("a document of several files", () => {
  test("says where a dynamic anchor does not reach what it is declared for", async () => {
    const { diagnostics } = await loadMain({
      "main.yaml": `${head}components:
  schemas:
    Users:
      $ref: page.yaml
      $defs: {User: {$dynamicAnchor: item, type: string}}
`,
      "page.yaml": `properties: {items: {items: {$dynamicRef: '#item'}}}
$defs: {Any: {$dynamicAnchor: item}}
`,
    });
    expect(diagnostics).toMatchObject([
      {
        code: "dynamic-anchor-ignored",
        place: { pointer: "/components/schemas/Users/$defs/User" },
      },
    ]);
  });

  test("takes whole files and parts of files in, under their names", async () => {
    const components = await componentsOf({
      "main.yaml": `${head}components:
  schemas:
    Owner:
      properties:
        pet: {$ref: ./schemas/pet.yaml}
        cat: {$ref: 'schemas/more.json#/Cat', description: Purrs.}
`,
      "schemas/pet.yaml": "type: object\n",
      "schemas/more.json": '{"Cat": {"type": "string"}}',
    });
    expect(components).toEqual({
      schemas: {
        Owner: {
          properties: {
            pet: { $ref: "#/components/schemas/pet" },
            cat: { $ref: "#/components/schemas/Cat", description: "Purrs." },
          },
        },
        pet: { type: "object" },
        Cat: { type: "string" },
      },
    });
  });

  test("keeps the names that its components give to files", async () => {
    const components = await componentsOf({
      "main.yaml": `${head}paths:
  /a: {get: {responses: {'200': {content: {a/b: {schema: {$ref: pet.yaml}}}}}}}
components:
  schemas:
    Pet: {$ref: './pet.yaml'}
    Animal: {$ref: './pet.yaml'}
`,
      "pet.yaml": "properties: {mother: {$ref: pet.yaml}}\n",
    });
    expect(components).toEqual({
      schemas: {
        Pet: { properties: { mother: { $ref: "#/components/schemas/Pet" } } },
        Animal: { $ref: "#/components/schemas/Pet" },
      },
    });
  });

  test("takes sections in that are kept in files", async () => {
    const { bundle, diagnostics } = await loadMain({
      "main.yaml": `${head}paths: {$ref: paths.yaml}\ncomponents: {schemas: {$ref: schemas/index.yaml}}\n`,
      "paths.yaml":
        "/a: {$ref: 'a.yaml'}\n/b: {get: {responses: {'200': {$ref: 'a.yaml#/get/responses/200'}}}}\n",
      "a.yaml":
        "get: {responses: {'200': {content: {a/b: {schema: {$ref: schemas/pet.yaml}}}}}}\n",
      "schemas/index.yaml":
        "Pet: {$ref: pet.yaml}\nCat: {$ref: '#/Pet'}\nDog: {type: string}\n",
      "schemas/pet.yaml":
        "properties: {dog: {$ref: 'index.yaml#/Dog'}, cat: {$ref: 'index.yaml#/Cat'}}\n",
    });
    expect(diagnostics).toEqual([]);
    const pet = { $ref: "#/components/schemas/Pet" };
    expect(bundle?.document).toMatchObject({
      paths: {
        "/a": {
          get: { responses: { 200: { content: { "a/b": { schema: pet } } } } },
        },
        "/b": {
          get: {
            responses: {
              200: { $ref: "#/paths/~1a/get/responses/200" },
            },
          },
        },
      },
      components: {
        schemas: {
          Pet: {
            properties: {
              dog: { $ref: "#/components/schemas/Dog" },
              cat: pet,
            },
          },
          Cat: pet,
          Dog: { type: "string" },
        },
      },
    });
  });

  test("puts every kind of object where its kind belongs", async () => {
    const { bundle, diagnostics } = await loadMain({
      "main.yaml": `${head}paths:
  /a:
    parameters: [{$ref: 'p.yaml#/parameters/Page'}]
    post:
      requestBody: {$ref: 'p.yaml#/bodies/Body'}
      responses: {'200': {$ref: 'p.yaml#/responses/Done'}}
      callbacks: {done: {$ref: 'p.yaml#/callbacks/Done'}}
    get: {$ref: 'p.yaml#/operation'}
    put: {$ref: 'p.yaml#/operation'}
components:
  securitySchemes: {Key: {$ref: 'p.yaml#/Key'}}
`,
      "p.yaml": `
parameters: {Page: {name: page, in: query, schema: {$ref: '#/Text'}}}
bodies: {Body: {content: {a/b: {schema: {$ref: '#/Text'}}}}}
responses: {Done: {description: Done., headers: {H: {$ref: '#/header'}}}}
callbacks: {Done: {'{$url}': {post: {responses: {}}}}}
header: {schema: {$ref: '#/Text'}}
operation: {operationId: op, responses: {}}
Text: {type: string}
Key: {type: http, scheme: bearer}
`,
    });
    expect(diagnostics).toEqual([]);
    const text = { $ref: "#/components/schemas/Text" };
    expect(bundle?.document).toMatchObject({
      paths: {
        "/a": {
          parameters: [{ $ref: "#/components/parameters/Page" }],
          post: {
            requestBody: { $ref: "#/components/requestBodies/Body" },
            responses: { 200: { $ref: "#/components/responses/Done" } },
            callbacks: { done: { $ref: "#/components/callbacks/Done" } },
          },
          get: { operationId: "op" },
          put: { $ref: "#/paths/~1a/get" },
        },
      },
      components: {
        parameters: { Page: { name: "page", schema: text } },
        requestBodies: { Body: { content: { "a/b": { schema: text } } } },
        responses: {
          Done: { headers: { H: { $ref: "#/components/headers/header" } } },
        },
        callbacks: { Done: { "{$url}": { post: { responses: {} } } } },
        headers: { header: { schema: text } },
        schemas: { Text: { type: "string" } },
        securitySchemes: { Key: { type: "http", scheme: "bearer" } },
      },
    });
  });

  test("follows references in circles across files", async () => {
    const components = await componentsOf({
      "main.yaml": `${head}components: {schemas: {A: {$ref: 'a.yaml#/A'}}}\n`,
      "a.yaml": "A: {properties: {b: {$ref: 'b/b.yaml'}}}\n",
      "b/b.yaml":
        "properties: {a: {$ref: '../a.yaml#/A'}, self: {$ref: '#'}, main: {$ref: '../main.yaml#/components/schemas/A'}}\n",
    });
    const a = { $ref: "#/components/schemas/A" };
    expect(components).toEqual({
      schemas: {
        A: { properties: { b: { $ref: "#/components/schemas/b" } } },
        b: {
          properties: {
            a,
            self: { $ref: "#/components/schemas/b" },
            main: a,
          },
        },
      },
    });
  });

  test("finds a part inside of what is there already", async () => {
    const components = await componentsOf({
      "main.yaml": `${head}components: {schemas: {Pet: {$ref: pet.yaml}, Name: {$ref: 'pet.yaml#/properties/name'}, List: {items: {$ref: 'pet.yaml#/allOf/0'}}}}\n`,
      "pet.yaml":
        "properties: {name: {type: string}}\nallOf: [{type: object}]\n",
    });
    expect(components).toMatchObject({
      schemas: {
        Name: { $ref: "#/components/schemas/Pet/properties/name" },
        List: { items: { $ref: "#/components/schemas/Pet/allOf/0" } },
      },
    });
  });

  test("tells parts of one name apart, and takes no name away", async () => {
    const components = await componentsOf({
      "main.yaml": `${head}components:
  schemas:
    pet: {type: string}
    A: {allOf: [{$ref: a/pet.yaml}, {$ref: b/pet.yaml}, {$ref: 'b/x.yaml#/pet'}, {$ref: 'c/x.yaml#/pet'}]}
`,
      "a/pet.yaml": "title: a\n",
      "b/pet.yaml": "title: b\n",
      "b/x.yaml": "pet: {title: bx}\n",
      "c/x.yaml": "pet: {title: cx}\n",
    });
    expect(components).toMatchObject({
      schemas: {
        pet: { type: "string" },
        a_pet: { title: "a" },
        b_pet: { title: "b" },
        x_pet: { title: "bx" },
        pet_2: { title: "cx" },
      },
    });
  });

  test("rewrites the mapping of discriminators", async () => {
    const components = await componentsOf({
      "main.yaml": `${head}components: {schemas: {Pet: {$ref: pet.yaml}, Dog: {type: object}}}\n`,
      "pet.yaml":
        "oneOf: [{$ref: cat.yaml}]\ndiscriminator: {propertyName: kind, mapping: {cat: ./cat.yaml, dog: Dog, self: '#'}}\n",
      "cat.yaml": "type: object\n",
    });
    expect(components).toMatchObject({
      schemas: {
        Pet: {
          discriminator: {
            mapping: {
              cat: "#/components/schemas/cat",
              dog: "Dog",
              self: "#/components/schemas/Pet",
            },
          },
        },
      },
    });
  });

  test("leaves what looks like a reference in data alone", async () => {
    const data = "{$ref: 'secret.yaml'}";
    const { bundle, diagnostics } = await loadMain({
      "main.yaml": `${head}x-a: ${data}\ncomponents: {schemas: {A: {example: ${data}, default: ${data}, const: ${data}, enum: [${data}], examples: [${data}], properties: {$ref: {type: string}}}, B: {$ref: b.yaml}}}\n`,
      "b.yaml": `{example: ${data}, x-c: ${data}}\n`,
      "secret.yaml": "type: string\n",
    });
    expect(diagnostics).toEqual([]);
    expect(bundle?.sources.map(({ name }) => name)).toEqual([
      "main.yaml",
      "b.yaml",
    ]);
    expect(JSON.stringify(bundle?.document).match(/secret/g)).toHaveLength(8);
  });

  test("is the same however often it is loaded, and whatever inputs stand beside it", async () => {
    const folder = folderWith({
      "main.yaml": `${head}paths: {/a: {$ref: p.yaml}}\ncomponents: {schemas: {A: {$ref: 's.yaml#/A'}}}\n`,
      "other.yaml": `${head}paths: {/b: {$ref: p.yaml}}\ncomponents: {schemas: {A: {$ref: 's.yaml#/A'}, C: {$ref: 'main.yaml#/components/schemas/A'}}}\n`,
      "p.yaml": "get: {responses: {}}\n",
      "s.yaml": "A: {type: string}\n",
    });
    const first = await loadInputs(["main.yaml", "other.yaml"], folder);
    const second = await loadInputs(["main.yaml", "other.yaml"], folder);
    expect(first.diagnostics).toEqual([]);
    expect(first.bundle).toEqual(second.bundle);
    expect(first.bundle?.document).toMatchObject({
      paths: { "/a": { get: {} }, "/b": { $ref: "#/paths/~1a" } },
      components: {
        schemas: {
          A: { type: "string" },
          C: { $ref: "#/components/schemas/A" },
        },
      },
    });
  });
});

describe("a folder", () => {
  const files = {
    "spec/openapi.yaml": `${head}components: {schemas: {A: {$ref: pet.yaml}}}\n`,
    "spec/pet.yaml": "type: string\n",
  };

  test("may hold parts of its documents beside them", async () => {
    const { bundle, reported } = await loadInputs(["spec"], folderWith(files));
    expect(reported).toEqual([]);
    expect(bundle?.document["components"]).toEqual({
      schemas: { A: { type: "string" } },
    });
  });

  test("may hold nothing that is neither document nor part", async () => {
    const folder = folderWith({ ...files, "spec/other.yaml": "a: 1\n" });
    const { reported } = await loadInputs(["spec"], folder);
    expect(reported).toMatchObject([
      { code: "not-openapi", file: "spec/other.yaml" },
    ]);
  });
});

describe("places in a document of several files", () => {
  test("are those of the file that a part came from", async () => {
    const { bundle, locate } = await loadMain({
      "main.yaml": `${head}components: {schemas: {Pet: {$ref: 'sub/pet.yaml#/Pet'}}}\npaths: {/a: {$ref: a.yaml}}\n`,
      "sub/pet.yaml":
        "# A pet\nPet:\n  properties:\n    cat:\n      $ref: cat.yaml\n",
      "sub/cat.yaml": "type: object\nproperties:\n  name:\n    type: string\n",
      "a.yaml": "\n\nget:\n  responses: {}\n",
    });
    expect(bundle?.document).toMatchObject({ paths: { "/a": { get: {} } } });
    const at = (pointer: string) => {
      const place = locate({ pointer });
      return `${place?.file}:${place?.line}:${place?.column}`;
    };
    expect(at("/components/schemas/Pet/properties/cat")).toBe(
      "sub/pet.yaml:4:5",
    );
    expect(at("/components/schemas/cat/properties/name")).toBe(
      "sub/cat.yaml:3:3",
    );
    expect(at("/paths/~1a/get")).toBe("a.yaml:3:1");
    expect(at("/info")).toBe("main.yaml:2:1");
  });

  test("of faults in other files are there, once, and say what led there", async () => {
    const { reported } = await loadMain({
      "main.yaml": `${head}components: {schemas: {A: {$ref: a.yaml}, B: {$ref: bad.yaml}, C: {items: {$ref: bad.yaml}}}}\n`,
      "a.yaml":
        "properties:\n  x: {$ref: '#/nothing'}\n  y: {$ref: 'b.yml'}\n  z: {$ref: 'bad.yaml#/properties/Cta'}\n",
      "b.yaml": "type: string\n",
      "bad.yaml": "properties: {Cat: [}\n",
    });
    expect(
      reported.map(({ code, file, line }) => `${code} ${file}:${line}`),
    ).toEqual([
      "syntax-error bad.yaml:1",
      "reference-not-found a.yaml:2",
      "reference-file-not-found a.yaml:3",
    ]);
    expect(reported[1]?.message).toContain('"a.yaml#/nothing"');
    expect(reported[2]?.help).toContain('"b.yaml"');
  });

  test("a circle of references across files is an error in its place", async () => {
    const { reported } = await loadMain({
      "main.yaml": `${head}components: {schemas: {A: {items: {$ref: 'a.yaml#/A'}}}}\n`,
      "a.yaml": "A: {$ref: 'b.yaml#/B'}\n",
      "b.yaml": "B: {$ref: 'a.yaml#/A'}\n",
    });
    expect(reported).toMatchObject([
      { code: "reference-circular", file: "main.yaml", line: 3 },
    ]);
  });
});

describe("the reference guard", () => {
  const secret = "type: string\ndescription: SECRET\n";

  test.each([
    ["../secret.yaml", /out of the document's folder/],
    ["../spec-2/secret.yaml", /out of the document's folder/],
    ["sub/../../secret.yaml", /out of the document's folder/],
    ["./.././secret.yaml#/x", /out of the document's folder/],
    ["%2e%2e/secret.yaml", /hides a part/],
    ["%2E%2E%2Fsecret.yaml", /hides a part/],
    ["sub%2f..%2f..%2fsecret.yaml", /hides a part/],
    ["..\\secret.yaml", /hides a part/],
    ["%5c..%5csecret.yaml", /hides a part/],
    ["secret.yaml%00.json", /hides a part/],
    ["ABSOLUTE", /absolute path/],
    ["//server/share/secret.yaml", /absolute path/],
    ["FILE-URL", /neither a relative path/],
    ["file:../secret.yaml", /neither a relative path/],
    ["FILE:///etc/passwd", /neither a relative path/],
    ["C:\\secret.yaml", /neither a relative path/],
    ["data:application/json,{}", /neither a relative path/],
    ["ftp://example.com/secret.yaml", /neither a relative path/],
    ["https://example.com/secret.yaml", /host example.com is not allowed/],
    ["HTTP://127.0.0.1:9/secret.yaml", /host 127.0.0.1:9 is not allowed/],
    ["link.yaml", /symbolic link/],
    ["linked/secret.yaml", /symbolic link/],
    ["sub", /no plain file/],
    ["%ZZ.yaml", /no valid URI/],
  ])("refuses %s where it stands", async (written, reason) => {
    const folder = folderWith({
      "secret.yaml": secret,
      "spec-2/secret.yaml": secret,
      "spec/sub/a.yaml": "type: string\n",
      "spec/main.yaml": "",
    });
    symlinkSync(join(folder, "secret.yaml"), join(folder, "spec/link.yaml"));
    symlinkSync(folder, join(folder, "spec/linked"));
    const reference = written
      .replace("ABSOLUTE", join(folder, "secret.yaml"))
      .replace("FILE-URL", `file://${join(folder, "secret.yaml")}`);
    const document = {
      openapi: "3.1.0",
      components: { schemas: { A: { items: { $ref: reference } } } },
    };
    writeFileSync(join(folder, "spec/main.yaml"), JSON.stringify(document));
    const { bundle, reported } = await loadInputs(["spec/main.yaml"], folder);
    expect(reported).toMatchObject([
      {
        code: "reference-outside",
        file: "spec/main.yaml",
        pointer: "/components/schemas/A/items/$ref",
        message: expect.stringMatching(reason),
      },
    ]);
    expect(JSON.stringify(bundle)).not.toContain("SECRET");
  });

  test("holds for files that are referred to as well", async () => {
    const folder = folderWith({
      "secret.yaml": secret,
      "spec/main.yaml": `${head}components: {schemas: {A: {$ref: sub/a.yaml}}}\n`,
      "spec/sub/a.yaml":
        "properties: {ok: {$ref: ../b.yaml}, no: {$ref: ../../secret.yaml}}\n",
      "spec/b.yaml": "type: string\n",
    });
    const { bundle, reported } = await loadInputs(["spec/main.yaml"], folder);
    expect(reported).toMatchObject([
      { code: "reference-outside", file: "spec/sub/a.yaml" },
    ]);
    expect(JSON.stringify(bundle)).not.toContain("SECRET");
  });

  test("lets links pass that stay inside", async () => {
    const folder = folderWith({
      "spec/main.yaml": `${head}components: {schemas: {A: {items: {$ref: link.yaml}}}}\n`,
      "spec/sub/a.yaml": "type: string\n",
    });
    symlinkSync("sub/a.yaml", join(folder, "spec/link.yaml"));
    const { bundle, reported } = await loadInputs(["spec/main.yaml"], folder);
    expect(reported).toEqual([]);
    expect(bundle?.document["components"]).toMatchObject({
      schemas: { link: { type: "string" } },
    });
  });

  test("takes files with blanks and signs in their names", async () => {
    const components = await componentsOf({
      "main.yaml": `${head}components: {schemas: {A: {items: {$ref: 'my%20pet~1.yaml#/a~1b%25'}}}}\n`,
      "my pet~1.yaml": "a/b%: {type: string}\n",
    });
    expect(components).toEqual({
      schemas: {
        A: { items: { $ref: "#/components/schemas/a~1b%25" } },
        "a/b%": { type: "string" },
      },
    });
  });

  test("thirty doubled references across files are linear work", async () => {
    const files = Object.fromEntries(
      Array.from({ length: 30 }, (_, level) => [
        `s${level}.yaml`,
        `properties: {a: {$ref: s${level + 1}.yaml}, b: {$ref: s${level + 1}.yaml}}\n`,
      ]),
    );
    const components = await componentsOf({
      ...files,
      "main.yaml": `${head}components: {schemas: {A: {$ref: s0.yaml}}}\n`,
      "s30.yaml": "type: string\n",
    });
    expect(Object.keys(Object(components).schemas)).toHaveLength(31);
  });

  test("reads a file once, however many references name it", async () => {
    const folder = folderWith({
      "main.yaml": `${head}components: {schemas: {A: {$ref: 'a.yaml#/A'}, B: {$ref: './a.yaml#/B'}}}\n`,
      "a.yaml": "A: {type: string}\nB: {type: number}\n",
    });
    const { bundle } = await loadInputs(["main.yaml"], folder);
    expect(bundle?.sources.map(({ name }) => name)).toEqual([
      "main.yaml",
      "a.yaml",
    ]);
    expect(bundle?.sources[1]?.text).toBe(
      readFileSync(join(folder, "a.yaml"), "utf8"),
    );
  });
});
