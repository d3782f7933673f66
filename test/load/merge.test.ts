import { expect, test } from "vitest";

import { member } from "../../generator/ir/json.ts";
import { loadTexts } from "./load-texts.ts";

const info = "info: {title: Pets, version: '1'}\n";
const head = `openapi: 3.1.0\n${info}`;

function page(yaml: string): string {
  return `# A page\n\n\`\`\`\`yaml https://a.dev/o.yaml get /a\n${yaml}\`\`\`\`\n`;
}

function schema(type: string): string {
  return `components:\n  schemas:\n    Pet:\n      type: object\n      properties:\n        age: {type: ${type}}\n`;
}

test("equal definitions are one, in whatever order their keys stand", async () => {
  const { bundle, diagnostics } = await loadTexts({
    "a.yaml": `${head}components:\n  schemas:\n    Pet: {type: object, required: [a, b]}\n`,
    "b.yaml": `${info}openapi: 3.1.0\ncomponents:\n  schemas:\n    Pet: {required: [a, b], type: object}\n    Dog: {type: string}\n`,
  });
  expect(diagnostics).toEqual([]);
  expect(bundle?.document).toEqual({
    openapi: "3.1.0",
    info: { title: "Pets", version: "1" },
    components: {
      schemas: {
        Pet: { type: "object", required: ["a", "b"] },
        Dog: { type: "string" },
      },
    },
  });
});

test("unequal schemas are an error at the first difference, with both places", async () => {
  const { reported, bundle } = await loadTexts({
    "a.md": page(head + schema("string")),
    "b.md": page(head + schema("integer")),
  });
  expect(reported).toMatchObject([
    {
      code: "inputs-disagree",
      severity: "error",
      file: "b.md",
      line: 11,
      column: 15,
      pointer: "/components/schemas/Pet/properties/age/type",
      message:
        "/components/schemas/Pet is not what it is at a.md:11:15: they differ in /properties/age/type.",
    },
  ]);
  expect(bundle).toBeDefined();
});

test.each([
  [
    "one operation",
    "paths: {/a: {get: {operationId: x}}}\n",
    "paths: {/a: {get: {operationId: y}}}\n",
    "/paths/~1a/get/operationId",
  ],
  [
    "parameters of one path",
    "paths: {/a: {get: {}}}\n",
    "paths: {/a: {put: {}, parameters: [{name: q, in: query}]}}\n",
    "/paths/~1a/parameters/0",
  ],
  [
    "a tag",
    "tags: [{name: a}]\n",
    "tags: [{name: a, description: b}]\n",
    "/tags/0/description",
  ],
  ["an extension", "x-a: 1\n", "x-a: [1]\n", "/x-a"],
])("inputs that disagree over %s are an error", async (_, a, b, pointer) => {
  const { reported } = await loadTexts({
    "a.yaml": head + a,
    "b.yaml": head + b,
  });
  expect(reported).toMatchObject([
    { code: "inputs-disagree", file: "b.yaml", line: 3, pointer },
  ]);
});

test("inputs that disagree over the title are an error", async () => {
  const { reported } = await loadTexts({
    "a.yaml": head,
    "b.yaml": head.replace("Pets", "Dogs"),
  });
  expect(reported).toMatchObject([
    {
      code: "inputs-disagree",
      pointer: "/info/title",
      message: "/info/title is not what it is at a.yaml:2:8.",
    },
  ]);
});

test("different operations of one path come together", async () => {
  const { bundle, diagnostics } = await loadTexts({
    "a.yaml": `${head}paths: {/a: {get: {operationId: x}}}\n`,
    "b.yaml": `${head}paths: {/a: {put: {operationId: y}}}\n`,
  });
  expect(diagnostics).toEqual([]);
  expect(member(bundle?.document, "paths")).toEqual({
    "/a": { get: { operationId: "x" }, put: { operationId: "y" } },
  });
});

test("tags and servers are united", async () => {
  const { bundle, diagnostics } = await loadTexts({
    "a.yaml": `${head}servers: [{url: /v1}]\ntags: [{name: a}]\n`,
    "b.yaml": `${head}servers: [{url: /v1}, {url: /v2}]\ntags: [{name: b}, {name: a}]\n`,
  });
  expect(diagnostics).toEqual([]);
  expect(member(bundle?.document, "servers")).toEqual([
    { url: "/v1" },
    { url: "/v2" },
  ]);
  expect(member(bundle?.document, "tags")).toEqual([
    { name: "a" },
    { name: "b" },
  ]);
});

test("operations keep the default server and the security of their own document", async () => {
  const { bundle, diagnostics } = await loadTexts({
    "a.yaml": `${head}paths: {/a: {get: {}}}\n`,
    "b.yaml": `${head}servers: [{url: /b}]\nsecurity: [{Key: []}]\npaths: {/b: {get: {}, put: {security: []}}}\n`,
  });
  expect(diagnostics).toEqual([]);
  expect(bundle?.document).toEqual({
    openapi: "3.1.0",
    info: { title: "Pets", version: "1" },
    paths: {
      "/a": { get: {} },
      "/b": {
        get: { security: [{ Key: [] }] },
        put: { security: [] },
        servers: [{ url: "/b" }],
      },
    },
  });
});

test("documents of different versions are an error", async () => {
  const { bundle, reported } = await loadTexts({
    "a.yaml": head,
    "b.yaml": head.replace("3.1.0", "3.0.3"),
  });
  expect(bundle).toBeUndefined();
  expect(reported).toMatchObject([
    {
      code: "inputs-differ-in-version",
      file: "b.yaml",
      line: 1,
      column: 1,
      pointer: "/openapi",
      message: "This input follows OpenAPI 3.0, but a.yaml follows 3.1.",
    },
  ]);
});

test("a key called __proto__ is a key like any other", async () => {
  const { bundle } = await loadTexts({
    "a.json":
      '{"openapi": "3.1.0", "components": {"schemas": {"__proto__": {"type": "string"}}}}',
    "b.yaml": "openapi: 3.1.0\n",
  });
  const schemas = member(member(bundle?.document, "components"), "schemas");
  expect(member(schemas, "__proto__")).toEqual({ type: "string" });
});
