import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { releaseCommand } from "../../generator/commands/release.ts";
import type { ReleaseFlags } from "../../generator/commands/release-flags.ts";
import {
  petDocument,
  projectWith,
  runGenerate,
  type CommandResult,
} from "../cli/sample-project.ts";
import { treeOf } from "../write/sample-output.ts";

const without = (text: string): string => petDocument.replace(text, "");

/** An operation more. */
const grown = petDocument.replace(
  "components:",
  `  /pets:
    get:
      operationId: list_pets
      tags: [pets]
      responses: { "204": { description: None. } }
components:`,
);
/** A property less, which callers read. */
const broken = without("        nickname: { type: string, nullable: true }\n");
const reworded = petDocument.replace("The pet.", "One pet.");

describe("cabochon release", () => {
  test("raises the version, writes the changelog and the package, then has nothing to do", async () => {
    const cwd = await generated();
    const { code, out } = await release(cwd, { spec: ["new.yaml"] }, broken);
    expect(code).toBe(0);
    expect(out).toContain(
      "0.1.0 -> 0.2.0 (major, before 1.0.0): 1 change breaks code that uses the package\n  Pet.nickname: The property is gone. [property-removed]\n",
    );
    expect(versionOf(cwd)).toBe("0.2.0");
    expect(read(cwd, "src/client.ts")).toContain("pet-sdk/0.2.0");
    expect(read(cwd, "src/models/pets.ts")).not.toContain("nickname");
    expect(read(cwd, "CHANGELOG.md")).toMatchInlineSnapshot(`
      "# Changelog

      ## [0.2.0] - 2026-11-25

      ### Removed

      - **Breaking:** \`Pet.nickname\`: The property is gone.

      ## 0.1.0

      - First release.
      "
    `);
    const tree = treeOf(join(cwd, "sdk"));
    const again = await release(cwd, { spec: ["new.yaml"] });
    expect(again).toMatchObject({ code: 0 });
    expect(again.out).toContain("Nothing to release");
    expect(treeOf(join(cwd, "sdk"))).toEqual(tree);
  });

  test("leaves a package that generate takes for its own, version and all", async () => {
    const cwd = await generated();
    await release(cwd, {}, grown);
    const check = await runGenerate({
      cwd,
      flags: { input: ["openapi.yaml"], output: "sdk", check: true },
    });
    expect(check.code).toBe(0);
    const reset = await runGenerate({
      cwd,
      flags: { input: ["openapi.yaml"], output: "sdk", name: "Zoo" },
    });
    expect(reset.code).toBe(0);
    expect(versionOf(cwd)).toBe("0.1.1");
  });

  test("compares with the last release, however often the package was generated since", async () => {
    const cwd = await generated();
    await release(cwd, {}, grown);
    writeFileSync(join(cwd, "openapi.yaml"), broken);
    await runGenerate({
      cwd,
      flags: { input: ["openapi.yaml"], output: "sdk" },
    });
    const { out } = await release(cwd, {});
    expect(out).toContain("0.1.1 -> 0.2.0 (major");
    expect(out).toContain("`GET /pets` (`listPets`): The operation is gone.");
    expect(out).toContain("`Pet.nickname`: The property is gone.");
  });

  test("--base names the version that users have, where the package remembers another", async () => {
    const cwd = await generated({ "old.yaml": petDocument });
    writeFileSync(join(cwd, "openapi.yaml"), broken);
    const flags = { input: ["openapi.yaml"], output: "sdk" };
    expect((await runGenerate({ cwd, flags })).code).toBe(0);
    expect((await release(cwd, {})).out).toContain("Nothing to release");
    const { out } = await release(cwd, { base: "old.yaml" });
    expect(out).toContain("0.1.0 -> 0.2.0");
    expect((await release(cwd, {})).out).toContain("Nothing to release");
  });

  test("what only reads differently is a patch", async () => {
    const cwd = await generated();
    const { out } = await release(cwd, { format: "json" }, reworded);
    expect(JSON.parse(out)).toMatchObject({
      ok: true,
      outcome: "written",
      release: { from: "0.1.0", to: "0.1.1", bump: "patch", reasons: [] },
    });
  });

  test("takes the configuration's version where that is higher", async () => {
    const cwd = await generated(
      { "cabochon.config.mjs": configOf("0.9.0") },
      {},
    );
    const flags = { output: undefined, spec: undefined };
    await release(cwd, flags, grown);
    expect(versionOf(cwd)).toBe("0.9.1");
    const name = "other.config.mjs";
    writeFileSync(join(cwd, name), configOf("1.0.0"));
    await release(cwd, { ...flags, config: name }, petDocument);
    expect(versionOf(cwd)).toBe("1.0.0");
  });

  test("--bump raises at least that much, also where nothing changed", async () => {
    const cwd = await generated();
    await release(cwd, { bump: "major" });
    expect(versionOf(cwd)).toBe("0.2.0");
    expect(read(cwd, "CHANGELOG.md")).toContain(
      "- Comments and generated code; nothing that callers can tell.",
    );
  });

  test("a name that the configuration chose meanwhile is another export", async () => {
    const cwd = await generated();
    await release(cwd, {}, grown);
    writeFileSync(
      join(cwd, "cabochon.config.mjs"),
      `export default { input: "openapi.yaml", output: "sdk", names: { schemas: { Pet: "Animal" } } };\n`,
    );
    const flags = { output: undefined, spec: undefined };
    expect((await runGenerate({ cwd })).code).toBe(0);
    const { out } = await release(cwd, flags);
    expect(out).toContain("0.1.1 -> 0.2.0 (major");
    expect(out).toContain("Pet is called Animal now. [export-renamed]");
  });

  test("a dry run tells what would happen, and writes nothing", async () => {
    const cwd = await generated();
    const tree = treeOf(join(cwd, "sdk"));
    const { code, out } = await release(cwd, { dryRun: true }, broken);
    expect(code).toBe(0);
    expect(out).toContain("## [0.2.0] - 2026-11-25");
    expect(out).toContain("change  package.json");
    expect(out).toContain("change  CHANGELOG.md");
    expect(treeOf(join(cwd, "sdk"))).toEqual(tree);
  });

  test("keeps what its owner wrote, and takes what is unreleased into the entry", async () => {
    const cwd = await generated();
    writeFileSync(
      join(cwd, "sdk/CHANGELOG.md"),
      `# What is new

## [Unreleased]

### Removed

- Support for the old gateway.

### Fixed

- A typo.

## 0.1.0

- The first one, by hand.
`,
    );
    expect((await release(cwd, {}, broken)).code).toBe(0);
    expect(read(cwd, "CHANGELOG.md")).toMatchInlineSnapshot(`
      "# What is new

      ## [Unreleased]

      ## [0.2.0] - 2026-11-25

      ### Removed

      - Support for the old gateway.
      - **Breaking:** \`Pet.nickname\`: The property is gone.

      ### Fixed

      - A typo.

      ## 0.1.0

      - The first one, by hand.
      "
    `);
  });

  test("releases nothing where a file was edited", async () => {
    const cwd = await generated();
    const file = join(cwd, "sdk/README.md");
    writeFileSync(file, "Mine.\n");
    const tree = treeOf(join(cwd, "sdk"));
    const { code, error } = await release(cwd, {}, broken);
    expect(code).toBe(1);
    expect(error).toContain("output-file-edited");
    expect(treeOf(join(cwd, "sdk"))).toEqual(tree);
  });

  test("says what is missing where there is nothing to compare with", async () => {
    const cwd = projectWith({ "openapi.yaml": petDocument });
    const { code, error } = await release(cwd, {});
    expect(code).toBe(1);
    expect(error).toContain("[nothing-remembered]");
  });

  test("refuses sources without a package", async () => {
    const config = `export default { input: "openapi.yaml", output: "sdk", package: false };\n`;
    const cwd = await generated({ "cabochon.config.mjs": config }, {});
    const flags = { output: undefined, spec: undefined };
    const { code, error } = await release(cwd, flags, broken);
    expect(code).toBe(1);
    expect(error).toContain("[release-without-package]");
  });

  test("applies the overlays and filters of the configuration to the new document", async () => {
    const cwd = await generated(
      {
        "cabochon.config.mjs": `export default { input: "openapi.yaml", output: "sdk", overlays: "o.yaml", filter: { paths: { include: "/pets/*" } } };\n`,
        "o.yaml": `overlay: 1.0.0
info: { title: Names, version: "1" }
actions: [{ target: $.info, update: { title: Zoo API } }]
`,
      },
      {},
    );
    expect(read(cwd, "package.json")).toContain('"zoo-sdk"');
    const flags = { output: undefined, spec: undefined };
    const { out } = await release(cwd, flags, grown);
    expect(out).toContain("Nothing to release");
  });
});

function configOf(version: string): string {
  return `export default { input: "openapi.yaml", output: "sdk", package: { version: "${version}" } };\n`;
}

/** A project whose package was generated from `openapi.yaml`. */
async function generated(
  files: Readonly<Record<string, string>> = {},
  flags: { readonly input?: readonly string[]; readonly output?: string } = {
    input: ["openapi.yaml"],
    output: "sdk",
  },
): Promise<string> {
  const cwd = projectWith({ "openapi.yaml": petDocument, ...files });
  expect((await runGenerate({ cwd, flags })).code).toBe(0);
  return cwd;
}

/** Releases, after `document` came in place of the one that is there. */
async function release(
  cwd: string,
  flags: Partial<ReleaseFlags>,
  document?: string,
): Promise<CommandResult> {
  const { spec: [file = "openapi.yaml"] = [] } = flags;
  if (document !== undefined) writeFileSync(join(cwd, file), document);
  let out = "";
  let error = "";
  const look = { colours: false, interactive: false };
  const code = await releaseCommand(
    {
      spec: [file],
      output: "sdk",
      date: "2026-11-25",
      format: "text",
      ...flags,
    },
    {
      cwd,
      out: { write: (text) => (out += text), ...look },
      error: { write: (text) => (error += text), ...look },
    },
  );
  return { code, out, error };
}

function read(cwd: string, path: string): string {
  return readFileSync(join(cwd, "sdk", path), "utf8");
}

function versionOf(cwd: string): unknown {
  return (JSON.parse(read(cwd, "package.json")) as { version: unknown })
    .version;
}
