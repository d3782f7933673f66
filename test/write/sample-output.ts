import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import type { Diagnostic } from "../../generator/ir/diagnostic.ts";
import type { GeneratedFile } from "../../generator/ir/generated-file.ts";
import type { Comparison } from "../../generator/write/comparison.ts";
import { compareOutput } from "../../generator/write/compare-output.ts";
import type { LockHead } from "../../generator/write/next-lock.ts";
import {
  locateOutput,
  type OutputFolder,
} from "../../generator/write/output-folder.ts";
import { readLock } from "../../generator/write/read-lock.ts";
import { lockFileName } from "../../generator/write/output-path.ts";
import type { OnStep } from "../../generator/write/step.ts";
import { writeOutput } from "../../generator/write/write-output.ts";

/** What the two runs of these tests generate: the second changes, adds, keeps and drops files. */
export const firstRun: readonly GeneratedFile[] = [
  generated("package.json", '{ "version": "1" }\n'),
  generated("src/index.ts", "export const version = 1;\n"),
  generated("src/models/groups.ts", "export type Group = string;\n"),
  generated("src/old/gone.ts", "export type Gone = string;\n"),
  { path: "CHANGELOG.md", text: "# Changelog\n", owner: "user" },
];

export const secondRun: readonly GeneratedFile[] = [
  generated("package.json", '{ "version": "2" }\n'),
  generated("src/index.ts", "export const version = 2;\n"),
  generated("src/models/groups.ts", "export type Group = string;\n"),
  generated("src/models/users/user.ts", "export type User = string;\n"),
  { path: "CHANGELOG.md", text: "# Changelog, again\n", owner: "user" },
];

export const head: LockHead = {
  generator: "1.0.0",
  options: "options",
  inputs: [{ path: "openapi.yaml", hash: "input" }],
  names: [],
};

export function generated(path: string, text: string): GeneratedFile {
  return { path, text, owner: "generator" };
}

/** A fresh temporary folder, and the path of an output folder in it that does not exist yet. */
export function freshOutput(): string {
  return join(mkdtempSync(join(tmpdir(), "cabochon-write-")), "sdk");
}

export interface RunInput {
  readonly output: string;
  readonly files: readonly GeneratedFile[];
  readonly force?: boolean;
  readonly onStep?: OnStep;
}

export interface RunResult {
  readonly folder: OutputFolder;
  readonly comparison: Comparison;
  readonly diagnostics: readonly Diagnostic[];
}

/** Compares and writes, as the pipeline does. */
export function run({
  output,
  files,
  force = false,
  onStep = () => {},
}: RunInput): RunResult {
  const folder = locateOutput(output, "/");
  const lock = readLock(folder, force);
  const compared = compareOutput({
    files,
    head,
    previous: lock.value,
    folder,
    force,
  });
  const blocked = compared.diagnostics.some(
    ({ code }) => code === "output-path-blocked",
  );
  const written = blocked
    ? []
    : writeOutput({ comparison: compared.value, folder, onStep });
  return {
    folder,
    comparison: compared.value,
    diagnostics: [...lock.diagnostics, ...compared.diagnostics, ...written],
  };
}

/** Writes a text below a folder, as a person would. */
export function edit(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** Every file below a folder, empty folders included, as one comparable record. */
export function treeOf(folder: string): Readonly<Record<string, string>> {
  const entries = readdirSync(folder, {
    recursive: true,
    withFileTypes: true,
  }).map((entry) => {
    const path = join(entry.parentPath, entry.name);
    return [
      path.slice(folder.length + 1),
      entry.isFile() ? readFileSync(path, "utf8") : "(folder)",
    ];
  });
  return Object.fromEntries(entries.toSorted());
}

/** The tree, without the lock file. */
export function treeWithoutLock(
  folder: string,
): Readonly<Record<string, string>> {
  const { [lockFileName]: _lock, ...rest } = treeOf(folder);
  return rest;
}

/** The paths of a comparison, by state. */
export function pathsOf(
  comparison: Comparison,
  state: Comparison["files"][number]["state"],
): readonly string[] {
  return comparison.files
    .filter((file) => file.state === state)
    .map(({ path }) => path);
}
