import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import {
  petDocument,
  projectWith,
  runGenerate,
} from "../cli/sample-project.ts";
import { runDiff } from "../diff/run-diff.ts";
import { OPAL_PACKAGE } from "../support/generated-package.ts";
import { wholeOpal, WHOLE_OPAL_ABSENT } from "../support/opal-documents.ts";

const source = "sdk/.cabochon/source.json";

const swagger = `swagger: "2.0"
info: { title: Pet API, version: "1" }
host: pets.example.com
paths:
  /pets:
    get:
      operationId: list_pets
      produces: [application/json]
      responses:
        "200":
          description: Pets.
          schema: { type: array, items: { $ref: "#/definitions/Pet" } }
          examples: { application/json: [] }
definitions:
  Pet: { type: object, properties: { name: { type: string, example: Rex } } }
`;

const spread = {
  "openapi.yaml": petDocument.replace(
    '"#/components/schemas/Pet"',
    '"parts.yaml#/Pet"',
  ),
  "parts.yaml":
    "Pet: { type: object, properties: { name: { type: string } } }\n",
};

describe("the document that a package remembers", () => {
  test.each([
    ["a document", { "openapi.yaml": petDocument }],
    ["OpenAPI 2.0", { "openapi.yaml": swagger }],
    ["several files", spread],
  ])("is that which it was generated from: %s", async (_, files) => {
    const cwd = await generated(files);
    expect(readFileSync(join(cwd, source), "utf8")).not.toContain('"example');
    const { out } = await runDiff(cwd, alone);
    expect(out).toBe("No difference that a client can tell.\n");
  });

  test("has overlays and filters in it, which the new one gets as well", async () => {
    const cwd = await generated({
      "openapi.yaml": petDocument.replace(
        "components:",
        `  /admin:
    get: { operationId: admin, responses: { "204": { description: None. } } }
components:`,
      ),
      "o.yaml": `overlay: 1.0.0
info: { title: Names, version: "1" }
actions: [{ target: $.components.schemas.Pet.properties.nickname, remove: true }]
`,
      "cabochon.config.mjs": `export default { input: "openapi.yaml", output: "sdk", overlays: "o.yaml", filter: { paths: { exclude: "/admin" } } };\n`,
    });
    const text = readFileSync(join(cwd, source), "utf8");
    expect(text).not.toMatch(/admin|nickname/);
    const { out } = await runDiff(cwd, { ...alone, package: undefined });
    expect(out).toBe("No difference that a client can tell.\n");
  });

  test("is where a finding is shown that is in it alone", async () => {
    const cwd = await generated({ "openapi.yaml": petDocument });
    const gone = petDocument.replace(
      "        nickname: { type: string, nullable: true }\n",
      "",
    );
    writeFileSync(join(cwd, "openapi.yaml"), gone);
    const { out } = await runDiff(cwd, { ...alone, format: "json" });
    expect(JSON.parse(out)).toMatchObject({
      findings: [{ location: { base: { file: source }, revision: null } }],
    });
  });

  test("is the same, byte for byte, whoever generates", async () => {
    const [one, other] = await Promise.all([
      generated(spread),
      generated(spread),
    ]);
    expect(readFileSync(join(one, source))).toEqual(
      readFileSync(join(other, source)),
    );
  });

  test("is guarded as every generated file is", async () => {
    const cwd = await generated({ "openapi.yaml": petDocument });
    writeFileSync(join(cwd, source), "{}\n");
    const { code, error } = await runGenerate({
      cwd,
      flags: { input: ["openapi.yaml"], output: "sdk" },
    });
    expect(code).toBe(1);
    expect(error).toContain(`${source}`);
    expect(error).toContain("output-file-edited");
  });

  test("stays out of what is published", () => {
    const packed = execFileSync("npm", ["pack", "--dry-run", "--json"], {
      cwd: OPAL_PACKAGE,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    expect(packed).toContain("src/index.ts");
    expect(packed).not.toContain(".cabochon");
  });

  if (wholeOpal === undefined) {
    test.skip(WHOLE_OPAL_ABSENT);
    return;
  }
  const file = wholeOpal;

  test("is the whole Opal document", async () => {
    const cwd = await generated({
      "openapi.yaml": readFileSync(file, "utf8"),
      "cabochon.config.mjs": `export default { input: "openapi.yaml", output: "sdk", package: false };\n`,
    });
    const { out } = await runDiff(cwd, alone);
    expect(out).toBe("No difference that a client can tell.\n");
  });
});

const alone = {
  base: "openapi.yaml",
  revision: undefined,
  package: "sdk",
} as const;

async function generated(
  files: Readonly<Record<string, string>>,
): Promise<string> {
  const cwd = projectWith(files);
  const flags =
    "cabochon.config.mjs" in files
      ? {}
      : { input: ["openapi.yaml"], output: "sdk" };
  expect((await runGenerate({ cwd, flags })).code).toBe(0);
  return cwd;
}
