import { describe, expect, test } from "vitest";

import { build } from "../../generator/build/build.ts";
import { normalize } from "../../generator/normalize/normalize.ts";
import { loadTexts } from "../load/load-texts.ts";

async function read(version: string, rest: string) {
  const { bundle, diagnostics } = await loadTexts({
    "a.yaml": `openapi: ${version}\ninfo: {title: T, version: '1'}\n${rest}`,
  });
  if (bundle === undefined) throw new Error(JSON.stringify(diagnostics));
  const normal = normalize(bundle);
  const built = build(normal.value, { enums: "auto" });
  return {
    document: built.value,
    version: bundle.version,
    said: [diagnostics, normal.diagnostics, built.diagnostics].flatMap((list) =>
      list.map(({ code, message }) => `${code} ${message}`),
    ),
  };
}

describe("of OpenAPI", () => {
  test.each([
    ["3.0.9", "3.0"],
    ["3.1.3", "3.1"],
    ["3.1.0-rc1", "3.1"],
    ["3.2.0", "3.2"],
    ["3.2.7", "3.2"],
  ])("%s is read as %s", async (written, version) => {
    const found = await read(written, "paths: {}\n");
    expect(found).toMatchObject({ version, said: [] });
  });
});

describe("of OpenAPI 3.2", () => {
  test("the method QUERY is a method", async () => {
    const { document, said } = await read(
      "3.2.0",
      `paths:
  /a:
    query:
      operationId: search
      requestBody: {content: {application/json: {schema: {type: string}}}}
      responses: {200: {description: Found., content: {application/json: {schema: {type: string}}}}}
`,
    );
    expect(said).toEqual([]);
    expect(document.operations).toMatchObject([
      { key: "QUERY /a", method: "query", operationId: "search" },
    ]);
  });

  test("media types may be shared", async () => {
    const { document, said } = await read(
      "3.2.0",
      `paths:
  /a:
    get:
      responses: {200: {description: It., content: {application/json: {$ref: '#/components/mediaTypes/A'}}}}
components:
  mediaTypes: {A: {schema: {$ref: '#/components/schemas/A'}}}
  schemas: {A: {type: object}}
`,
    );
    expect(said).toEqual([]);
    expect(document.operations[0]?.responses).toMatchObject([
      { content: [{ name: "application/json", schema: { kind: "ref" } }] },
    ]);
  });

  test("a tag's summary is its description, where it has no other", async () => {
    const { document } = await read(
      "3.2.0",
      "tags: [{name: a, summary: A.}, {name: b, summary: B., description: Bs.}]\npaths: {}\n",
    );
    expect(document.tags).toMatchObject([
      { name: "a", description: "A." },
      { name: "b", description: "Bs." },
    ]);
  });

  test("what the package can't carry is told once for each kind", async () => {
    const { said } = await read(
      "3.2.0",
      `tags: [{name: a, parent: b, kind: nav}, {name: b, kind: nav}]
paths:
  /a:
    additionalOperations: {LINK: {responses: {}}}
    get:
      responses: {200: {description: It., content: {multipart/mixed: {itemEncoding: {}}}}}
`,
    );
    const parts = said.flatMap(
      (line) =>
        /^part-not-carried `(\w+)` stands in (\w+)/.exec(line)?.[0] ?? [],
    );
    expect(parts.toSorted()).toEqual([
      "part-not-carried `additionalOperations` stands in one",
      "part-not-carried `itemEncoding` stands in one",
      "part-not-carried `kind` stands in 2",
      "part-not-carried `parent` stands in one",
    ]);
  });

  test("references in its own parts are checked", async () => {
    const { said } = await read(
      "3.2.0",
      `paths:
  /a:
    query: {requestBody: {$ref: '#/x'}, responses: {}}
    additionalOperations: {LINK: {parameters: [{$ref: '#/x'}], responses: {}}}
components:
  mediaTypes: {A: {itemSchema: {$ref: '#/x'}}}
`,
    );
    const found = said.filter((line) => line.startsWith("reference-not-found"));
    expect(found).toHaveLength(3);
  });

  test("a parameter may be the query string as a whole", async () => {
    const { said } = await read(
      "3.2.0",
      "paths: {/a: {get: {parameters: [{name: q, in: querystring, content: {a/b: {schema: {type: string}}}}], responses: {}}}}\n",
    );
    expect(said).toEqual([]);
  });
});
