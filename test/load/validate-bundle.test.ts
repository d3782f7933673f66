import { expect, test } from "vitest";

import { validateBundle } from "../../generator/load/validate-bundle.ts";
import { loadTexts } from "./load-texts.ts";

async function verdictOf(text: string) {
  const { bundle } = await loadTexts({ "a.yaml": text });
  if (bundle === undefined) throw new Error("The document does not load.");
  const before = JSON.stringify(bundle);
  const diagnostics = await validateBundle(bundle);
  expect(JSON.stringify(bundle)).toBe(before);
  return diagnostics;
}

test("swagger-parser's objections are warnings with a place", async () => {
  expect(
    await verdictOf(
      "openapi: 3.1.0\ninfo: {title: Pets}\npaths: {/a: {get: {responses: {200: {}}}}}\n",
    ),
  ).toMatchObject([
    {
      code: "validator-objects",
      severity: "warning",
      message: "swagger-parser objects: must have required property 'version'.",
      place: { pointer: "/info" },
    },
    { place: { pointer: "/paths/~1a/get/responses/200" } },
  ]);
});

test("a sound document gives none, and stays as it is", async () => {
  expect(
    await verdictOf(
      "openapi: 3.0.3\ninfo: {title: Pets, version: '1'}\npaths: {/a: {get: {responses: {200: {description: ok, content: {a/b: {schema: {$ref: '#/components/schemas/A'}}}}}}}}\ncomponents: {schemas: {A: {type: string}}}\n",
    ),
  ).toEqual([]);
});

test("what it says without a place is about the whole, and names no path of this machine", async () => {
  const diagnostics = await verdictOf(
    "openapi: 3.1.0\ninfo: {title: Pets, version: '1'}\npaths: {}\ncomponents: {schemas: {A: {example: {$ref: '#/nothing'}}}}\n",
  );
  expect(diagnostics).toMatchObject([{ place: { pointer: "" } }]);
  expect(diagnostics[0]?.message).not.toContain(process.cwd());
  expect(diagnostics[0]?.message).not.toContain("memory:");
});

test.each([
  "swagger: 2.0\ninfo: {title: Pets, version: '1'}\npaths: {/a: {get: {responses: {200: {description: ok}}}}}\n",
  "openapi: 3.0.4\ninfo: {title: Pets, version: '1'}\npaths: {}\n",
  "openapi: 3.1.3\ninfo: {title: Pets, version: '1'}\npaths: {}\n",
  "openapi: 3.2.0\ninfo: {title: Pets, version: '1'}\npaths: {}\n",
])("a version that it does not know is no objection: %j", async (text) => {
  expect(await verdictOf(text)).toEqual([]);
});
