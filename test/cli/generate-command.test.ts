import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { UsageError } from "../../generator/commands/usage-error.ts";
import { treeOf } from "../write/sample-output.ts";
import {
  petDocument,
  projectWith,
  runGenerate,
  warningLine,
} from "./sample-project.ts";

const flags = { input: ["openapi.yaml"], output: "sdk" };

describe("cabochon generate", () => {
  test("writes a package by flags alone, and says what it holds", async () => {
    const cwd = projectWith({ "openapi.yaml": petDocument });
    const { code, out, error } = await runGenerate({ cwd, flags });
    expect(code).toBe(0);
    expect(out).toMatch(
      /^✔ sdk holds 1 operation and 1 model: \d+ files written, 0 kept, 0 removed, \d warnings?, \d+\.\d\d s\n$/,
    );
    expect(error).toContain(`openapi.yaml:${warningLine}`);
    expect(existsSync(join(cwd, "sdk/src/models/pets.ts"))).toBe(true);
    expect(existsSync(join(cwd, "sdk/package.json"))).toBe(true);
  });

  test("calls a document without a title what --name says", async () => {
    const cwd = projectWith({
      "openapi.yaml": petDocument.replace("Pet API", ""),
    });
    const nameless = await runGenerate({ cwd, flags });
    expect(nameless.code).toBe(1);
    expect(nameless.error).toContain("--name");
    const named = await runGenerate({ cwd, flags: { ...flags, name: "Vet" } });
    expect(named.code).toBe(0);
    expect(existsSync(join(cwd, "sdk/src/vet.ts"))).toBe(true);
  });

  test("takes what the configuration says, relative to its own folder", async () => {
    const cwd = projectWith({
      "api/spec/openapi.yaml": petDocument,
      "api/cabochon.config.ts": `import { defineConfig } from "cabochon";
        export default defineConfig({
          input: "spec/openapi.yaml",
          output: "../sdk",
          package: { name: "@pets/sdk", version: "2.0.0" },
          environment: { token: "PETS_SECRET" },
        });`,
    });
    const config = "api/cabochon.config.ts";
    const { code } = await runGenerate({ cwd, flags: { config } });
    expect(code).toBe(0);
    const packageJson = readFileSync(join(cwd, "sdk/package.json"), "utf8");
    expect(JSON.parse(packageJson)).toMatchObject({
      name: "@pets/sdk",
      version: "2.0.0",
    });
    const client = readFileSync(join(cwd, "sdk/src/client.ts"), "utf8");
    expect(client).toContain('/2.0.0"');
  });

  test("lets flags override the configuration", async () => {
    const cwd = projectWith({
      "openapi.yaml": petDocument,
      "cabochon.config.mjs":
        'export default { input: "nowhere.yaml", output: "nowhere" };',
    });
    const { code } = await runGenerate({ cwd, flags });
    expect(code).toBe(0);
    expect(existsSync(join(cwd, "sdk"))).toBe(true);
    expect(existsSync(join(cwd, "nowhere"))).toBe(false);
  });

  test("writes sources only, straight into the folder, with package: false", async () => {
    const cwd = projectWith({
      "openapi.yaml": petDocument,
      "cabochon.config.mjs":
        'export default { input: "openapi.yaml", output: "src/api", package: false };',
    });
    const { code } = await runGenerate({ cwd });
    expect(code).toBe(0);
    expect(existsSync(join(cwd, "src/api/index.ts"))).toBe(true);
    expect(existsSync(join(cwd, "src/api/package.json"))).toBe(false);
  });

  test("changes nothing when it runs again", async () => {
    const cwd = projectWith({ "openapi.yaml": petDocument });
    await runGenerate({ cwd, flags });
    const before = treeOf(join(cwd, "sdk"));
    const { code, out } = await runGenerate({ cwd, flags });
    expect(code).toBe(0);
    expect(out).toContain("✔ sdk is up to date: 0 files written");
    expect(treeOf(join(cwd, "sdk"))).toEqual(before);
  });

  test("keeps published names when something is added that would take them", async () => {
    const cwd = await generatedProject();
    const added = petDocument.replace(
      "paths:\n",
      `paths:
  /animals:
    get:
      operationId: getPet
      tags: [animals]
      responses: { "204": { description: Nothing. } }
`,
    );
    writeFileSync(join(cwd, "openapi.yaml"), added);
    expect((await runGenerate({ cwd, flags })).code).toBe(0);
    const lock = readFileSync(join(cwd, "sdk/cabochon.lock.json"), "utf8");
    expect(lock).toContain('get_pet": "getPet operations/pets"');
    expect(lock).toMatch(/"GET \/animals getPet": "(?!getPet )\w+ /);

    const fresh = projectWith({ "openapi.yaml": added });
    await runGenerate({ cwd: fresh, flags });
    const other = readFileSync(join(fresh, "sdk/cabochon.lock.json"), "utf8");
    expect(other).toContain('"GET /animals getPet": "getPet ');
  });

  test("applies overlays, and says of each action that does nothing where it stands", async () => {
    const cwd = projectWith({
      "openapi.yaml": petDocument,
      "good.yaml": overlayOf("Pet"),
      "bad.yaml": overlayOf("Pets"),
    });
    const overlaid = { ...flags, overlay: ["good.yaml"] };
    expect((await runGenerate({ cwd, flags: overlaid })).code).toBe(0);
    expect(readFileSync(join(cwd, "sdk/src/models/pets.ts"), "utf8")).toContain(
      "age?: number;",
    );
    const lock = readFileSync(join(cwd, "sdk/cabochon.lock.json"), "utf8");
    expect(lock).toContain('"good.yaml"');

    const wrong = { ...flags, overlay: ["bad.yaml"] };
    const { code, error } = await runGenerate({ cwd, flags: wrong });
    expect(code).toBe(1);
    expect(error).toContain("bad.yaml:3:5");
    expect(error).toContain(
      'Did you mean "$.components.schemas.Pet.properties"?',
    );
  });

  test.each([{}, { input: ["a.yaml"] }, { output: "sdk" }])(
    "is used wrongly without configuration, and with %j only",
    async (some) => {
      const cwd = projectWith({});
      await expect(runGenerate({ cwd, flags: some })).rejects.toThrow(
        UsageError,
      );
    },
  );
});

describe("--check", () => {
  test("fails with a list of what would change, and writes nothing", async () => {
    const cwd = await generatedProject();
    writeFileSync(
      join(cwd, "openapi.yaml"),
      petDocument.replaceAll("nickname", "surname"),
    );
    const before = treeOf(cwd);
    const { code, out, error } = await runGenerate({
      cwd,
      flags: { ...flags, check: true },
    });
    expect(code).toBe(1);
    expect(out).toContain("change  src/models/pets.ts\n");
    expect(out).toContain("change  cabochon.lock.json\n");
    expect(out).not.toContain("src/client.ts");
    expect(error).toContain("files would change");
    expect(treeOf(cwd)).toEqual(before);
  });

  test("fails where nothing was generated yet, and does not begin to", async () => {
    const cwd = projectWith({ "openapi.yaml": petDocument });
    const { code, out } = await runGenerate({
      cwd,
      flags: { ...flags, check: true },
    });
    expect(code).toBe(1);
    expect(out).toContain("add     src/index.ts\n");
    expect(existsSync(join(cwd, "sdk"))).toBe(false);
  });

  test("passes where all is as it would be generated", async () => {
    const cwd = await generatedProject();
    const { code, out } = await runGenerate({
      cwd,
      flags: { ...flags, check: true },
    });
    expect({ code, out }).toMatchObject({ code: 0 });
    expect(out).toContain("sdk is up to date");
  });

  test("fails where a file was edited, or an earlier run was stopped", async () => {
    const cwd = await generatedProject();
    writeFileSync(join(cwd, "sdk/src/index.ts"), "mine\n");
    const edited = await runGenerate({ cwd, flags: { ...flags, check: true } });
    expect(edited.code).toBe(1);
    expect(edited.out).toContain("keep    src/index.ts (edited by hand)");

    const stopped = await generatedProject();
    const journal = JSON.stringify({ removals: [], writes: [] });
    const staging = projectWith({ "journal.json": journal });
    const { renameSync } = await import("node:fs");
    renameSync(staging, join(stopped, ".sdk.cabochon"));
    const check = await runGenerate({
      cwd: stopped,
      flags: { ...flags, check: true },
    });
    expect(check.code).toBe(1);
    expect(check.error).toContain("An earlier run was stopped");
    expect((await runGenerate({ cwd: stopped, flags })).code).toBe(0);
    expect(existsSync(join(stopped, ".sdk.cabochon"))).toBe(false);
  });
});

describe("--dry-run", () => {
  test("prints the difference, writes nothing, and succeeds", async () => {
    const cwd = await generatedProject();
    writeFileSync(
      join(cwd, "openapi.yaml"),
      petDocument.replaceAll("nickname", "surname"),
    );
    const before = treeOf(cwd);
    const { code, out } = await runGenerate({
      cwd,
      flags: { ...flags, dryRun: true },
    });
    expect(code).toBe(0);
    expect(out).toContain("--- a/src/models/pets.ts\n+++ b/src/models/pets.ts");
    expect(out).toContain("\n-  nickname?: string | null;\n");
    expect(out).toContain("\n+  surname?: string | null;\n");
    expect(treeOf(cwd)).toEqual(before);
  });

  test("tells what it would keep, as a warning", async () => {
    const cwd = await generatedProject();
    writeFileSync(join(cwd, "sdk/src/index.ts"), "mine\n");
    const { code, out } = await runGenerate({
      cwd,
      flags: { ...flags, dryRun: true },
    });
    expect(code).toBe(0);
    expect(out).toContain("keep    src/index.ts (edited by hand)");
  });
});

describe("an output that is not as it was written", () => {
  test("keeps edited files, exits with 1, and is overwritten with --force", async () => {
    const cwd = await generatedProject();
    const index = join(cwd, "sdk/src/index.ts");
    const generated = readFileSync(index, "utf8");
    writeFileSync(index, "mine\n");
    const kept = await runGenerate({ cwd, flags });
    expect(kept.code).toBe(1);
    expect(kept.error).toContain("sdk/src/index.ts");
    expect(kept.out).toContain("✖ sdk holds 1 operation");
    expect(kept.out).toContain("1 held back");
    expect(readFileSync(index, "utf8")).toBe("mine\n");
    const forced = await runGenerate({ cwd, flags: { ...flags, force: true } });
    expect(forced.code).toBe(0);
    expect(readFileSync(index, "utf8")).toBe(generated);
  });

  test("is refused where it is not ours, unless --force", async () => {
    const cwd = projectWith({
      "openapi.yaml": petDocument,
      "sdk/README.md": "# Mine\n",
    });
    const refused = await runGenerate({ cwd, flags });
    expect(refused.code).toBe(1);
    expect(refused.error).toContain("was not generated by cabochon");
    expect(treeOf(join(cwd, "sdk"))).toEqual({ "README.md": "# Mine\n" });
    const forced = await runGenerate({ cwd, flags: { ...flags, force: true } });
    expect(forced.code).toBe(0);
  });

  test("gets a deleted file back", async () => {
    const cwd = await generatedProject();
    const before = treeOf(cwd);
    rmSync(join(cwd, "sdk/src/index.ts"));
    expect((await runGenerate({ cwd, flags })).code).toBe(0);
    expect(treeOf(cwd)).toEqual(before);
  });
});

describe("strictness", () => {
  test("takes warnings for errors with --strict, and writes nothing", async () => {
    const cwd = projectWith({ "openapi.yaml": petDocument });
    const { code } = await runGenerate({
      cwd,
      flags: { ...flags, strict: true },
    });
    expect(code).toBe(1);
    expect(existsSync(join(cwd, "sdk"))).toBe(false);
  });

  test("types a reference to nothing as unknown with --lenient", async () => {
    const dangling = petDocument.replace('schemas/Pet"', 'schemas/Pett"');
    const cwd = projectWith({ "openapi.yaml": dangling });
    const refused = await runGenerate({ cwd, flags });
    expect(refused.code).toBe(1);
    expect(refused.error).toContain("#/components/schemas/Pet");
    expect(existsSync(join(cwd, "sdk"))).toBe(false);
    const lenient = await runGenerate({
      cwd,
      flags: { ...flags, lenient: true },
    });
    expect(lenient.code).toBe(0);
    const functions = readFileSync(
      join(cwd, "sdk/src/operations/pets.ts"),
      "utf8",
    );
    expect(functions).toContain("ApiPromise<unknown>");
  });
});

describe("bad input", () => {
  test.each([
    ["a missing file", undefined, "openapi.yaml"],
    ["no YAML", "a: [", "openapi.yaml"],
    ["not OpenAPI", "hello: world\n", "openapi.yaml"],
    [
      "a version that is none",
      petDocument.replace("3.1.0", "7.0"),
      "openapi.yaml",
    ],
  ])(
    "gives a diagnostic, exit code 1, and no output: %s",
    async (_, text, file) => {
      const cwd = projectWith(
        text === undefined ? {} : { "openapi.yaml": text },
      );
      const { code, out, error } = await runGenerate({ cwd, flags });
      expect(code).toBe(1);
      expect(out).toBe("");
      expect(error).toContain(file);
      expect(error).not.toMatch(/node:|generator\//);
      expect(existsSync(join(cwd, "sdk"))).toBe(false);
    },
  );

  test("names the option that a configuration misspells", async () => {
    const cwd = projectWith({
      "cabochon.config.mjs": "export default {\n  inptu: 'a',\n};\n",
    });
    const { code, error } = await runGenerate({ cwd });
    expect(code).toBe(1);
    expect(error).toContain("cabochon.config.mjs:2:3");
    expect(error).toContain('Did you mean "input"?');
  });
});

describe("--verify", () => {
  test("writes what compiles", async () => {
    const cwd = projectWith({
      "openapi.yaml": petDocument,
      "cabochon.config.mjs":
        'export default { input: "openapi.yaml", output: "sdk", verify: true };',
    });
    const { code, out } = await runGenerate({ cwd });
    expect(code).toBe(0);
    expect(out).toContain("✔ sdk holds 1 operation");
  });

  test("writes nothing that does not, and shows where", async () => {
    const cwd = projectWith({
      "openapi.yaml": petDocument,
      "node_modules/typescript/package.json":
        '{"version":"7.1.0","bin":{"tsc":"tsc.cjs"}}',
      "node_modules/typescript/tsc.cjs":
        "console.log(`src/models/pets.ts(1,8): error TS1: No pets.`);",
    });
    const verified = await runGenerate({
      cwd,
      flags: { ...flags, verify: true },
    });
    expect(verified.code).toBe(1);
    expect(verified.error).toContain(
      "error[output-does-not-compile] TypeScript 7.1.0 refuses generated code: TS1: No pets.\n  at sdk/src/models/pets.ts:1:8\n> 1 | ",
    );
    expect(existsSync(join(cwd, "sdk"))).toBe(false);
    expect((await runGenerate({ cwd, flags })).code).toBe(0);
  });
});

describe("--format json", () => {
  test("prints one object on the standard output, and nothing else anywhere", async () => {
    const cwd = projectWith({ "openapi.yaml": petDocument });
    const { code, out, error } = await runGenerate({
      cwd,
      flags: { ...flags, format: "json", trace: true },
      interactive: false,
    });
    expect(code).toBe(0);
    expect(error).toBe("");
    expect(JSON.parse(out)).toMatchObject({
      ok: true,
      outcome: "written",
      output: "sdk",
      operations: 1,
      models: 1,
      files: expect.arrayContaining([
        { path: "src/models/pets.ts", state: "added" },
      ]) as unknown,
      diagnostics: expect.arrayContaining([
        expect.objectContaining({
          severity: "warning",
          file: "openapi.yaml",
          pointer: "/components/schemas/Pet/properties/nickname/nullable",
          line: warningLine,
        }),
      ]) as unknown,
      stages: expect.arrayContaining([
        {
          name: "print",
          milliseconds: expect.any(Number) as unknown,
          cpuMilliseconds: expect.any(Number) as unknown,
        },
      ]) as unknown,
    });
  });

  test("reports failure the same way", async () => {
    const cwd = projectWith({});
    const { code, out, error } = await runGenerate({
      cwd,
      flags: { ...flags, format: "json" },
    });
    expect(code).toBe(1);
    expect(error).toBe("");
    expect(JSON.parse(out)).toMatchObject({
      ok: false,
      outcome: "failed",
      diagnostics: [{ severity: "error" }],
    });
  });
});

describe("a terminal", () => {
  test("shows progress while a person watches, and erases it", async () => {
    const cwd = projectWith({ "openapi.yaml": petDocument });
    const { error, out } = await runGenerate({
      cwd,
      flags,
      interactive: true,
      colours: true,
    });
    expect(error).toContain("\r\u001b[2KNaming …\r\u001b[2K");
    expect(out).toContain("\u001b[32m✔\u001b[39m");
  });

  test("gets plain lines where nobody does", async () => {
    const cwd = projectWith({ "openapi.yaml": petDocument });
    const { error, out } = await runGenerate({ cwd, flags });
    expect(`${out}${error}`).not.toContain("\u001b");
    expect(`${out}${error}`).not.toContain("\r");
  });

  test("gets the time of each stage with --trace", async () => {
    const cwd = projectWith({ "openapi.yaml": petDocument });
    const { error } = await runGenerate({
      cwd,
      flags: { ...flags, trace: true },
    });
    for (const stage of [
      "read",
      "load",
      "normalize",
      "build",
      "name",
      "emit",
      "print",
      "compare",
      "write",
    ]) {
      expect(error).toMatch(
        new RegExp(`^${stage} +\\d+\\.\\d +\\d+\\.\\d$`, "m"),
      );
    }
  });
});

async function generatedProject(): Promise<string> {
  const cwd = projectWith({ "openapi.yaml": petDocument });
  await runGenerate({ cwd, flags });
  return cwd;
}

/** An overlay that gives a schema one more property. */
function overlayOf(schema: string): string {
  return `overlay: 1.0.0
actions:
  - target: $.components.schemas.${schema}.properties
    update: { age: { type: integer } }
`;
}
