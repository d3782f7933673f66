import { readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { UsageError } from "../../generator/commands/usage-error.ts";
import { treeOf } from "../write/sample-output.ts";
import {
  petDocument as samplePets,
  projectWith,
  runExplain,
  runGenerate,
  runLint,
  warningLine,
} from "./sample-project.ts";

const documents = ["openapi.yaml"];
// No schema has the name of this API.
const petDocument = samplePets.replace("Pet API", "Zoo API");
const clean = petDocument.replace(", nullable: true", "");
const dangling = petDocument.replace('schemas/Pet"', 'schemas/Pett"');

describe("cabochon lint", () => {
  test("prints what it finds, writes nothing, and passes with warnings", async () => {
    const cwd = projectWith({ "openapi.yaml": petDocument });
    const before = treeOf(cwd);
    const { code, out, error } = await runLint({ cwd, flags: { documents } });
    expect(code).toBe(0);
    expect(out).toContain("warning[nullable-in-3-1]");
    expect(out).toContain(`at openapi.yaml:${warningLine}:`);
    expect(out).toMatch(/\n1 warning\n$/);
    expect(error).toBe("");
    expect(treeOf(cwd)).toEqual(before);
  });

  test("says that there is nothing to report", async () => {
    const cwd = projectWith({ "openapi.yaml": clean });
    const { code, out } = await runLint({ cwd, flags: { documents } });
    expect({ code, out }).toEqual({ code: 0, out: "Nothing to report.\n" });
  });

  test("fails on errors, and with --strict on warnings", async () => {
    const cwd = projectWith({
      "openapi.yaml": petDocument,
      "dangling.yaml": dangling,
    });
    const strict = await runLint({ cwd, flags: { documents, strict: true } });
    expect(strict.code).toBe(1);
    expect(strict.out).toContain("error[nullable-in-3-1]");
    const faulty = { documents: ["dangling.yaml"] };
    const failed = await runLint({ cwd, flags: faulty });
    expect(failed.code).toBe(1);
    expect(failed.out).toContain("error[reference-not-found]");
    const lenient = await runLint({
      cwd,
      flags: { ...faulty, lenient: true },
    });
    expect(lenient.code).toBe(0);
    expect(lenient.out).toContain("warning[reference-not-found]");
  });

  test("takes documents, names and strictness from the configuration", async () => {
    const cwd = projectWith({
      "api/openapi.yaml": petDocument,
      "api/cabochon.config.mjs":
        'export default { input: "openapi.yaml", strict: true };',
    });
    const config = "api/cabochon.config.mjs";
    const { code, out } = await runLint({ cwd, flags: { config } });
    expect(code).toBe(1);
    expect(out).toContain("error[nullable-in-3-1]");
  });

  test("shows a filter that matches nothing in the configuration", async () => {
    const cwd = projectWith({
      "openapi.yaml": clean,
      "cabochon.config.mjs":
        'export default {\n  input: "openapi.yaml",\n  filter: { tags: { include: "none" } },\n};',
    });
    const { out } = await runLint({ cwd });
    expect(out).toContain("error[filter-matches-nothing]");
    expect(out).toContain("at cabochon.config.mjs:3:21");
    const flagged = await runLint({ cwd, flags: { tag: ["nothing"] } });
    expect(flagged.out).toContain("at openapi.yaml:1:1");
  });

  test("looks at no output folder, and asks for no name", async () => {
    const cwd = projectWith({
      "openapi.yaml": clean.replace("Zoo API", "All That There Is Of Pets"),
      "sdk/cabochon.lock.json": "{ broken",
      "cabochon.config.mjs":
        'export default { input: "openapi.yaml", output: "sdk" };',
    });
    const { code, out } = await runLint({ cwd });
    expect(code).toBe(0);
    expect(out).toContain("info[name-required]");
  });

  test("is used wrongly where nothing says what to read", async () => {
    const cwd = projectWith({});
    await expect(runLint({ cwd })).rejects.toThrow(UsageError);
  });

  test("tells of documents that can't be read as generate does", async () => {
    const cwd = projectWith({ "empty.yaml": "" });
    const missing = await runLint({ cwd, flags: { documents } });
    expect(missing.code).toBe(1);
    expect(missing.out).toContain("error[input-not-found]");
    const empty = await runLint({ cwd, flags: { documents: ["empty.yaml"] } });
    expect(empty.code).toBe(1);
    expect(empty.out).toContain("error[input-empty]");
  });

  test("prints one JSON object with --format json", async () => {
    const cwd = projectWith({ "openapi.yaml": petDocument });
    const { out, error } = await runLint({
      cwd,
      flags: { documents, format: "json" },
    });
    expect(JSON.parse(out)).toMatchObject({
      ok: true,
      operations: 1,
      models: 1,
      diagnostics: [
        {
          code: "nullable-in-3-1",
          file: "openapi.yaml",
          line: warningLine,
          pointer: "/components/schemas/Pet/properties/nickname/nullable",
        },
      ],
    });
    expect(error).toBe("");
  });

  test("writes the whole report to the file that --output names, uncoloured", async () => {
    const faults = Array.from(
      { length: 60 },
      (_, index) => `    S${index}: { type: thing${index}, enum: [1, 1] }\n`,
    ).join("");
    const cwd = projectWith({ "openapi.yaml": `${petDocument}${faults}` });
    const flags = { documents, output: "report.txt" };
    const { code, out } = await runLint({ cwd, flags, colours: true });
    expect({ code, out }).toEqual({ code: 0, out: "" });
    const report = readFileSync(join(cwd, "report.txt"), "utf8");
    expect(report).toContain("enum-duplicates");
    expect(report).not.toContain("\u001b");
    expect(report).not.toContain("Also found");
  });
});

test("--format sarif prints one log on the standard output, also of generate", async () => {
  const cwd = projectWith({ "openapi.yaml": petDocument });
  const format = "sarif";
  const runs = [
    await runLint({ cwd, flags: { documents, format } }),
    await runGenerate({
      cwd,
      flags: { input: documents, output: "sdk", format },
    }),
  ];
  for (const { out, error } of runs) {
    expect(error).toBe("");
    expect(JSON.parse(out)).toMatchObject({
      version: "2.1.0",
      runs: [{ results: [{ ruleId: "nullable-in-3-1" }] }],
    });
  }
});

describe("cabochon explain", () => {
  test("prints what the catalogue says of a code, in lines of a terminal", async () => {
    const { code, out } = await runExplain("reference-not-found");
    expect(code).toBe(0);
    expect(out).toContain("reference-not-found: A reference points at nothing");
    expect(out).toContain("Severity: error, with `--lenient` a warning.");
    const longest = Math.max(...out.split("\n").map(({ length }) => length));
    expect(longest).toBeLessThanOrEqual(80);
  });

  test("knows the changes that diff finds", async () => {
    const { out } = await runExplain("enum-value-added");
    expect(out).toMatch(/^enum-value-added: /);
    expect(out).toContain("The other way round: enum-value-removed.");
  });

  test("lists all codes where none is asked for", async () => {
    const { out } = await runExplain();
    expect(out).toContain("\nunknown-type: A type that JSON Schema does not");
    expect(out.split("\n").length).toBeGreaterThan(80);
  });

  test.each([
    ["unknown-typ", 'Did you mean "unknown-type"?'],
    ["toString", "lists them all"],
  ])(
    "names the nearest of a code that does not exist: %s",
    async (code, advice) => {
      await expect(runExplain(code)).rejects.toThrow(advice);
    },
  );
});
