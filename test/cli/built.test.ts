import { spawnSync } from "node:child_process";
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { beforeAll, describe, expect, test } from "vitest";

import { packCabochon } from "../package/packages.ts";
import { treeOf } from "../write/sample-output.ts";
import { petDocument, projectWith } from "./sample-project.ts";

const libraries = [
  "@apidevtools/json-schema-ref-parser",
  "jiti",
  "prettier",
  "ts-morph",
  "yaml",
];

describe("the built cabochon", () => {
  let cli: string;
  beforeAll(async () => {
    const { folder } = await packCabochon();
    cli = join(folder, "dist/cli.js");
  });

  test("loads no library to say what it can do", () => {
    const { stdout, loaded } = run(projectWith({}), "--help");
    expect(stdout).toContain("cabochon generate");
    expect(loaded).toEqual([]);
  });

  test("does nothing, and loads no library for it, when nothing changed", () => {
    const cwd = projectWith({ "openapi.yaml": petDocument });
    const flags = ["generate", "--input", "openapi.yaml", "--output", "sdk"];
    const first = run(cwd, ...flags);
    expect(first.stdout).toContain("✔ sdk holds 1 operation");
    expect(first.loaded).toEqual(
      expect.arrayContaining([
        "@apidevtools/json-schema-ref-parser",
        "ts-morph",
      ]),
    );
    const before = treeOf(cwd);
    const second = run(cwd, ...flags);
    expect(second.stdout).toMatch(/^✔ sdk is up to date: 0 files written, \d+/);
    expect(second.loaded).toEqual([]);
    expect(treeOf(cwd)).toEqual(before);
    const check = run(cwd, ...flags, "--check");
    expect(check.stdout).toContain("✔ sdk is up to date");
    expect(check.loaded).toEqual([]);
  });

  test("looks at the files that the document refers to before it does nothing", () => {
    const cwd = projectWith({
      "openapi.yaml": petDocument.replace(
        "name: { type: string }",
        "name: { $ref: name.yaml }",
      ),
      "name.yaml": "type: string\n",
    });
    const flags = ["generate", "--input", "openapi.yaml", "--output", "sdk"];
    run(cwd, ...flags);
    expect(run(cwd, ...flags).loaded).toEqual([]);
    writeFileSync(join(cwd, "name.yaml"), "type: integer\n");
    expect(() => run(cwd, ...flags, "--check")).toThrow("files would change");
    expect(run(cwd, ...flags).loaded).toContain("ts-morph");
    unlinkSync(join(cwd, "name.yaml"));
    expect(() => run(cwd, ...flags)).toThrow("does not exist");
  });

  /** Runs it, and finds by V8's coverage which libraries it loaded. */
  function run(
    cwd: string,
    ...argv: readonly string[]
  ): { readonly stdout: string; readonly loaded: readonly string[] } {
    const coverage = mkdtempSync(join(tmpdir(), "cabochon-coverage-"));
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      [cli, ...argv],
      {
        cwd,
        encoding: "utf8",
        env: { ...process.env, NODE_V8_COVERAGE: coverage },
      },
    );
    if (status !== 0) throw new Error(stderr);
    const scripts = readdirSync(coverage)
      .map((name) => readFileSync(join(coverage, name), "utf8"))
      .join("\n");
    return {
      stdout,
      loaded: libraries.filter((name) =>
        scripts.includes(`/node_modules/${name}/`),
      ),
    };
  }
});
