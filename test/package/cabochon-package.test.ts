import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { beforeAll, describe, expect, it } from "vitest";

import { ROOT } from "../support/opal-documents.ts";
import { runOrThrow } from "../support/run-command.ts";
import { makeEmptyProject } from "./empty-project.ts";
import { publintMessages, wrongTypes } from "./package-checks.ts";
import { packCabochon, type Packed } from "./packages.ts";
import { checkUse, RESOLUTIONS } from "./check-use.ts";

const DOCUMENT = `openapi: 3.1.0
info: { title: Garden API, version: "1" }
servers: [{ url: "https://garden.example.com" }]
paths:
  /plants:
    get:
      tags: [plants]
      operationId: list_plants
      responses:
        "200":
          description: All of them.
          content:
            application/json:
              schema: { type: array, items: { $ref: "#/components/schemas/Plant" } }
components:
  schemas:
    Plant: { type: object, required: [name], properties: { name: { type: string } } }
`;

const USE = `
import { defineConfig, generate } from "cabochon";
const config = defineConfig({ input: "garden.yaml", output: "by-library" });
const { ok, files } = await generate(config);
console.log(ok, files.length > 0);
`;

describe("cabochon, packed and installed", () => {
  let packed: Packed;
  let project: string;

  beforeAll(async () => {
    packed = await packCabochon();
    const manifest = JSON.parse(
      await readFile(join(ROOT, "package.json"), "utf8"),
    ) as { readonly dependencies: Readonly<Record<string, string>> };
    project = await makeEmptyProject("cabochon", packed.tarball, {
      beside: [...Object.keys(manifest.dependencies), "@types/node"],
      files: {
        "package.json": '{ "type": "module" }\n',
        "garden.yaml": DOCUMENT,
        "use.ts": USE,
        "use.mts": USE,
        "use.mjs": USE,
        "cabochon.config.ts": `import { defineConfig } from "cabochon";
export default defineConfig({ input: "garden.yaml", output: "by-config" });
`,
      },
    });
  });

  function cabochon(...args: readonly string[]): Promise<string> {
    const bin = join(project, "node_modules/cabochon/dist/cli.js");
    return runOrThrow(project, process.execPath, bin, ...args);
  }

  it("generates from a document that is named", async () => {
    const flags = ["--input", "garden.yaml", "--output", "by-flags"];
    await cabochon("generate", ...flags);
    const source = await readFile(
      join(project, "by-flags/src/operations/plants.ts"),
      "utf8",
    );
    expect(source).toContain("export function listPlants(");
    await cabochon("generate", ...flags, "--check");
  });

  it("generates from a configuration that imports it", async () => {
    await cabochon("generate");
    const manifest = await readFile(
      join(project, "by-config/package.json"),
      "utf8",
    );
    expect(JSON.parse(manifest)).toMatchObject({ name: "garden-sdk" });
  });

  it("is used as a library", async () => {
    expect(await runOrThrow(project, process.execPath, "use.mjs")).toBe(
      "true true\n",
    );
  });

  it.each(RESOLUTIONS.filter(({ file }) => file !== "use.cts"))(
    "has types, resolved by $resolution",
    async ({ file, module, moduleResolution }) => {
      const options = { module, moduleResolution, types: ["node"] };
      expect(await checkUse(project, file, options)).toEqual({
        code: 0,
        output: "",
      });
    },
  );

  it("satisfies publint", async () => {
    expect(await publintMessages(packed)).toEqual([]);
  });

  it("satisfies are-the-types-wrong, as a package of ES modules", async () => {
    expect(await wrongTypes(packed, "--profile", "esm-only")).toBe("");
  });
});
