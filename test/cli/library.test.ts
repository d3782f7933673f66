import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test, vi } from "vitest";

import * as library from "../../generator/index.ts";
import { petDocument, projectWith, warningLine } from "./sample-project.ts";

const config = library.defineConfig({ input: "openapi.yaml", output: "sdk" });

describe("cabochon as a library", () => {
  test("exports generate and defineConfig", () => {
    expect(Object.keys(library).toSorted()).toEqual([
      "defineConfig",
      "generate",
    ]);
  });

  test("generates, tells what it wrote, and prints nothing", async () => {
    const cwd = projectWith({ "openapi.yaml": petDocument });
    const out = vi.spyOn(process.stdout, "write");
    const error = vi.spyOn(process.stderr, "write");
    const stages: string[] = [];
    const result = await library.generate(config, {
      cwd,
      onStage: (stage) => stages.push(stage),
    });
    expect(out).not.toHaveBeenCalled();
    expect(error).not.toHaveBeenCalled();
    vi.restoreAllMocks();
    expect(result).toMatchObject({
      ok: true,
      outcome: "written",
      output: "sdk",
      counts: { operations: 1, models: 1 },
    });
    expect(stages).toContain("emit");
    for (const { path, state, after } of result.files) {
      expect(state).toBe("added");
      expect(readFileSync(join(cwd, "sdk", path), "utf8")).toBe(after);
    }
    const [diagnostic] = result.diagnostics;
    if (diagnostic === undefined) throw new Error("no diagnostic");
    expect(result.locate(diagnostic.place)).toMatchObject({
      file: "openapi.yaml",
      line: warningLine,
    });
  });

  test("writes nothing when it is to check or to compare", async () => {
    const cwd = projectWith({ "openapi.yaml": petDocument });
    for (const mode of ["check", "dry-run"] as const) {
      const result = await library.generate(config, { cwd, mode });
      expect(result.ok).toBe(mode === "dry-run");
      expect(result.outcome).toBe("compared");
    }
    expect(existsSync(join(cwd, "sdk"))).toBe(false);
  });

  test("refuses a configuration that it does not understand", async () => {
    const wrong = { ...config, enums: "opne" } as unknown as library.Config;
    const result = await library.generate(wrong);
    expect(result).toMatchObject({
      ok: false,
      outcome: "failed",
      diagnostics: [{ code: "config-wrong-value" }],
    });
  });
});
