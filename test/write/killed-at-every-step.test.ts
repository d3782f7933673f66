import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

import { beforeAll, describe, expect, test } from "vitest";

import { finishOutput } from "../../generator/write/finish-output.ts";
import { locateOutput } from "../../generator/write/output-folder.ts";
import {
  edit,
  firstRun,
  freshOutput,
  run,
  secondRun,
  treeOf,
} from "./sample-output.ts";

const script = fileURLToPath(new URL("killed-run.ts", import.meta.url));

type Tree = ReturnType<typeof treeOf>;
let before: Tree;
let after: Tree;

beforeAll(() => {
  const output = outputOfFirstRun();
  before = treeOf(output);
  run({ output, files: secondRun });
  after = treeOf(output);
});

describe("a run that is killed", () => {
  test("leaves the old output or one that the next run finishes, at every step", () => {
    const ends = [];
    for (let step = 0; ; step += 1) {
      const output = outputOfFirstRun();
      const killed = runKilledAt("write", output, step);
      if (!killed) break;
      const end = endOf(output);
      if (end === "old") expect(treeOf(output)).toEqual(before);
      if (end === "new") expect(treeOf(output)).toEqual(after);
      expectNextRunToFinish(output);
      ends.push(end);
    }
    // Four files staged, the journal and the commit; one removal and four writes; the clean-up.
    expect(ends).toEqual([
      ...Array.from({ length: 6 }, () => "old"),
      ...Array.from({ length: 6 }, () => "unfinished"),
      "new",
    ]);
  });

  test("can be killed again while it is being finished", () => {
    let kills = 0;
    for (let step = 0; ; step += 1) {
      const output = outputOfFirstRun();
      expect(runKilledAt("write", output, 7)).toBe(true);
      if (!runKilledAt("finish", output, step)) break;
      kills += 1;
      expectNextRunToFinish(output);
    }
    expect(kills).toBe(7);
  });

  test("leaves alone what a person changes before the next run", () => {
    const output = outputOfFirstRun();
    expect(runKilledAt("write", output, 7)).toBe(true);
    edit(output, "src/index.ts", "mine\n");
    const folder = locateOutput(output, "/");
    finishOutput({ folder, readOnly: false });
    expect(treeOf(output)).toEqual({ ...after, "src/index.ts": "mine\n" });
    const { diagnostics } = run({ output, files: secondRun });
    expect(diagnostics.map(({ code }) => code)).toEqual(["output-file-edited"]);
  });
});

function outputOfFirstRun(): string {
  const output = freshOutput();
  run({ output, files: firstRun });
  edit(output, "node_modules/some/index.js", "theirs\n");
  edit(output, "notes.txt", "mine\n");
  return output;
}

function runKilledAt(task: string, output: string, step: number): boolean {
  const child = spawnSync(
    process.execPath,
    ["--import", "tsx", script, task, output, String(step)],
    { encoding: "utf8" },
  );
  if (child.status !== 0 && child.signal !== "SIGKILL") {
    throw new Error(child.stderr);
  }
  return child.signal === "SIGKILL";
}

function endOf(output: string): "old" | "unfinished" | "new" {
  const folder = locateOutput(output, "/");
  const { value, diagnostics } = finishOutput({ folder, readOnly: true });
  if (value) {
    expect(diagnostics.map(({ code }) => code)).toEqual(["output-unfinished"]);
    return "unfinished";
  }
  return JSON.stringify(treeOf(output)) === JSON.stringify(before)
    ? "old"
    : "new";
}

function expectNextRunToFinish(output: string): void {
  const folder = locateOutput(output, "/");
  finishOutput({ folder, readOnly: false });
  const { diagnostics } = run({ output, files: secondRun });
  expect(diagnostics).toEqual([]);
  expect(treeOf(output)).toEqual(after);
  expect(readdirSync(dirname(output))).toEqual(["sdk"]);
}
