import { rmSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import {
  edit,
  firstRun,
  freshOutput,
  generated,
  pathsOf,
  run,
  secondRun,
  treeOf,
  treeWithoutLock,
} from "./sample-output.ts";

const lockFile = "cabochon.lock.json";

describe("a second run", () => {
  test("adds, changes, keeps and removes, and leaves files of the user's alone", () => {
    const output = outputOfFirstRun();
    edit(output, "CHANGELOG.md", "# Mine\n");
    edit(output, "src/custom.ts", "mine\n");
    const { comparison, diagnostics } = run({ output, files: secondRun });
    expect(diagnostics).toEqual([]);
    expect(pathsOf(comparison, "added")).toEqual(["src/models/users/user.ts"]);
    expect(pathsOf(comparison, "changed")).toEqual([
      "package.json",
      "src/index.ts",
      lockFile,
    ]);
    expect(pathsOf(comparison, "kept")).toEqual([
      "CHANGELOG.md",
      "src/models/groups.ts",
    ]);
    expect(pathsOf(comparison, "removed")).toEqual(["src/old/gone.ts"]);
    expect(treeWithoutLock(output)).toEqual({
      "CHANGELOG.md": "# Mine\n",
      "package.json": '{ "version": "2" }\n',
      src: "(folder)",
      "src/custom.ts": "mine\n",
      "src/index.ts": "export const version = 2;\n",
      "src/models": "(folder)",
      "src/models/groups.ts": "export type Group = string;\n",
      "src/models/users": "(folder)",
      "src/models/users/user.ts": "export type User = string;\n",
    });
  });

  test("keeps the folder of a removed file while it holds a file of the user's", () => {
    const output = outputOfFirstRun();
    edit(output, "src/old/mine.ts", "mine\n");
    run({ output, files: secondRun });
    expect(treeOf(output)).toMatchObject({ "src/old/mine.ts": "mine\n" });
    expect(treeOf(output)).not.toHaveProperty(["src/old/gone.ts"]);
  });

  test("writes a deleted file again, and a deleted file of the user's", () => {
    const output = outputOfFirstRun();
    const before = treeOf(output);
    rmSync(join(output, "CHANGELOG.md"));
    rmSync(join(output, "src/models"), { recursive: true });
    run({ output, files: firstRun });
    expect(treeOf(output)).toEqual(before);
  });

  test("touches nothing where line ends alone differ", () => {
    const output = outputOfFirstRun();
    edit(output, "src/index.ts", "export const version = 1;\r\n");
    const { comparison, diagnostics } = run({ output, files: firstRun });
    expect(diagnostics).toEqual([]);
    expect(comparison.files.every(({ state }) => state === "kept")).toBe(true);
  });

  test("replaces an unedited file that was checked out with CRLF", () => {
    const output = outputOfFirstRun();
    edit(output, "src/index.ts", "export const version = 1;\r\n");
    const { diagnostics } = run({ output, files: secondRun });
    expect(diagnostics).toEqual([]);
    expect(treeOf(output)).toMatchObject({
      "src/index.ts": "export const version = 2;\n",
    });
  });

  test("moves a file to a name that differs by case only", () => {
    const output = freshOutput();
    run({ output, files: [generated("src/Groups.ts", "same\n")] });
    const { diagnostics } = run({
      output,
      files: [generated("src/groups.ts", "same\n")],
    });
    expect(diagnostics).toEqual([]);
    expect(treeWithoutLock(output)).toEqual({
      src: "(folder)",
      "src/groups.ts": "same\n",
    });
  });
});

describe("a file that a person edited", () => {
  test("is kept and reported by every run until the edit is taken back", () => {
    const output = outputOfFirstRun();
    edit(output, "src/index.ts", "mine\n");
    for (const files of [firstRun, secondRun, secondRun]) {
      const { diagnostics } = run({ output, files });
      expect(diagnostics).toMatchObject([
        {
          code: "output-file-edited",
          severity: "error",
          place: { file: join(output, "src/index.ts") },
        },
      ]);
      expect(treeOf(output)).toMatchObject({ "src/index.ts": "mine\n" });
    }
    edit(output, "src/index.ts", "export const version = 1;\n");
    const { diagnostics } = run({ output, files: secondRun });
    expect(diagnostics).toEqual([]);
    expect(treeOf(output)).toMatchObject({
      "src/index.ts": "export const version = 2;\n",
    });
  });

  test("does not hold the other files back", () => {
    const output = outputOfFirstRun();
    edit(output, "src/index.ts", "mine\n");
    run({ output, files: secondRun });
    expect(treeOf(output)).toMatchObject({
      "package.json": '{ "version": "2" }\n',
    });
  });

  test("is overwritten with force, after which nothing is left to report", () => {
    const output = outputOfFirstRun();
    edit(output, "src/index.ts", "mine\n");
    run({ output, files: secondRun, force: true });
    const { comparison, diagnostics } = run({ output, files: secondRun });
    expect(diagnostics).toEqual([]);
    expect(comparison.files.every(({ state }) => state === "kept")).toBe(true);
  });

  test("is kept when it is no longer generated, and removed with force", () => {
    const output = outputOfFirstRun();
    edit(output, "src/old/gone.ts", "mine\n");
    for (const _ of [1, 2]) {
      const { diagnostics } = run({ output, files: secondRun });
      expect(diagnostics.map(({ code }) => code)).toEqual([
        "output-file-edited",
      ]);
    }
    run({ output, files: secondRun, force: true });
    expect(treeOf(output)).not.toHaveProperty(["src/old/gone.ts"]);
  });
});

describe("a file of the user's in the place of a generated one", () => {
  test("is kept and reported, and overwritten with force", () => {
    const output = outputOfFirstRun();
    edit(output, "src/models/users/user.ts", "mine\n");
    const { diagnostics } = run({ output, files: secondRun });
    expect(diagnostics.map(({ code }) => code)).toEqual([
      "output-file-foreign",
    ]);
    expect(treeOf(output)).toMatchObject({
      "src/models/users/user.ts": "mine\n",
    });
    run({ output, files: secondRun, force: true });
    expect(treeOf(output)).toMatchObject({
      "src/models/users/user.ts": "export type User = string;\n",
    });
  });

  test("is taken over where it is what would be generated", () => {
    const output = outputOfFirstRun();
    edit(output, "src/models/users/user.ts", "export type User = string;\n");
    const { diagnostics } = run({ output, files: secondRun });
    expect(diagnostics).toEqual([]);
  });
});

function outputOfFirstRun(): string {
  const output = freshOutput();
  run({ output, files: firstRun });
  return output;
}
