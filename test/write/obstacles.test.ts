import { spawnSync } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { describe, expect, test } from "vitest";

import { checkOwnership } from "../../generator/write/check-ownership.ts";
import { finishOutput } from "../../generator/write/finish-output.ts";
import { locateOutput } from "../../generator/write/output-folder.ts";
import {
  edit,
  firstRun,
  freshOutput,
  generated,
  run,
  secondRun,
  treeOf,
} from "./sample-output.ts";

describe("a symbolic link in the output folder", () => {
  test("is not followed where a folder of generated files should be", () => {
    const output = outputOfFirstRun();
    const elsewhere = mkdtempSync(join(tmpdir(), "cabochon-elsewhere-"));
    renameSync(join(output, "src"), join(elsewhere, "src"));
    symlinkSync(join(elsewhere, "src"), join(output, "src"));
    const before = treeOf(elsewhere);
    const { diagnostics } = run({
      output,
      files: secondRun,
      force: true,
    });
    expect(new Set(diagnostics.map(({ code }) => code))).toEqual(
      new Set(["output-path-blocked"]),
    );
    expect(diagnostics[0]?.message).toContain("src is a symbolic link");
    expect(treeOf(elsewhere)).toEqual(before);
    expect(readFileSync(join(output, "package.json"), "utf8")).toContain("1");
  });

  test("counts as an edit where a file should be, and force replaces the link itself", () => {
    const output = outputOfFirstRun();
    const target = join(mkdtempSync(join(tmpdir(), "cabochon-target-")), "t");
    writeFileSync(target, "secret\n");
    rmSync(join(output, "src/index.ts"));
    symlinkSync(target, join(output, "src/index.ts"));
    const { diagnostics } = run({ output, files: secondRun });
    expect(diagnostics.map(({ code }) => code)).toEqual(["output-file-edited"]);
    run({ output, files: secondRun, force: true });
    expect(readFileSync(target, "utf8")).toBe("secret\n");
    expect(treeOf(output)).toMatchObject({
      "src/index.ts": "export const version = 2;\n",
    });
  });

  test.each(["src", "src/index.ts"])(
    "is not followed where it comes to be between staging and renaming: %s",
    (path) => {
      const output = outputOfFirstRun();
      const elsewhere = mkdtempSync(join(tmpdir(), "cabochon-elsewhere-"));
      edit(elsewhere, "index.ts", "theirs\n");
      const before = treeOf(elsewhere);
      run({
        output,
        files: secondRun,
        onStep: ({ kind }) => {
          if (kind !== "commit") return;
          rmSync(join(output, path), { recursive: true });
          const target = path === "src" ? elsewhere : `${elsewhere}/index.ts`;
          symlinkSync(target, join(output, path));
        },
      });
      expect(treeOf(elsewhere)).toEqual(before);
    },
  );

  test("may be the output folder itself", () => {
    const output = freshOutput();
    const real = mkdtempSync(join(tmpdir(), "cabochon-real-"));
    symlinkSync(real, output);
    const { diagnostics } = run({ output, files: firstRun });
    expect(diagnostics).toEqual([]);
    expect(treeOf(real)).toMatchObject({ src: "(folder)" });
    expect(readdirSync(dirname(output))).toEqual(["sdk"]);
  });
});

describe("something in the way", () => {
  test("stops the run before it writes: a folder where a file should be", () => {
    const output = outputOfFirstRun();
    edit(output, "src/models/users/user.ts/mine", "mine\n");
    const before = treeOf(output);
    const { diagnostics } = run({
      output,
      files: secondRun,
      force: true,
    });
    expect(diagnostics.map(({ code }) => code)).toEqual([
      "output-path-blocked",
    ]);
    expect(treeOf(output)).toEqual(before);
  });

  test("stops the run before it writes: a file where a folder should be", () => {
    const output = outputOfFirstRun();
    edit(output, "src/models/users", "mine\n");
    const before = treeOf(output);
    const { diagnostics } = run({ output, files: secondRun });
    expect(diagnostics[0]?.message).toContain("src/models/users is a file");
    expect(treeOf(output)).toEqual(before);
  });

  test("is a bug when it is a path that leaves the output folder", () => {
    for (const path of [
      "../outside.ts",
      "/etc/passwd",
      "src/../../outside.ts",
      "src//index.ts",
      "src\\index.ts",
      "src/con.ts",
      "src/a\u0000.ts",
      "src/ü.ts",
      "src/end.",
      ".git/config",
      "cabochon.lock.json",
      "",
    ]) {
      const output = freshOutput();
      expect(() => run({ output, files: [generated(path, "x")] })).toThrow(
        "unsafe",
      );
    }
    const files = [generated("src/A.ts", "x"), generated("src/a.ts", "x")];
    expect(() => run({ output: freshOutput(), files })).toThrow("one file");
  });
});

describe("a folder that refuses to be written", () => {
  test.skipIf(process.platform === "win32")(
    "gives a diagnostic, and the output stays as it was",
    () => {
      const output = outputOfFirstRun();
      const before = treeOf(output);
      chmodSync(dirname(output), 0o777);
      chmodSync(join(output, "src/models"), 0o555);
      const result = runAsNobody(output);
      chmodSync(join(output, "src/models"), 0o755);
      expect(result).toEqual(["output-not-writable"]);
      expect(treeOf(output)).toEqual(before);
    },
  );
});

describe("a folder without a lock file", () => {
  test("is refused where it holds anything of a person's", () => {
    const output = freshOutput();
    edit(output, "index.js", "mine\n");
    const folder = locateOutput(output, "/");
    expect(checkOwnership(folder)).toMatchObject([
      { code: "output-folder-foreign", place: { file: output } },
    ]);
  });

  test("is taken where it is missing, empty, or holds what tools put there", () => {
    const output = freshOutput();
    const folder = locateOutput(output, "/");
    expect(checkOwnership(folder)).toEqual([]);
    mkdirSync(output);
    expect(checkOwnership(folder)).toEqual([]);
    edit(output, ".git/config", "");
    edit(output, "node_modules/some/index.js", "");
    expect(checkOwnership(folder)).toEqual([]);
  });

  test("is none where a file has its name", () => {
    const output = freshOutput();
    writeFileSync(output, "");
    const folder = locateOutput(output, "/");
    expect(checkOwnership(folder)).toMatchObject([
      { code: "output-path-blocked" },
    ]);
  });
});

describe("the remains of a stopped run", () => {
  test("are refused where their journal was tampered with", () => {
    for (const journal of [
      undefined,
      "{",
      "[]",
      '{"removals":[{"path":"../x","before":"y"}],"writes":[]}',
      '{"removals":[],"writes":[{"path":"src/a.ts"}]}',
    ]) {
      const output = outputOfFirstRun();
      const before = treeOf(output);
      const staging = join(dirname(output), ".sdk.cabochon");
      mkdirSync(staging);
      if (journal !== undefined) edit(staging, "journal.json", journal);
      const folder = locateOutput(output, "/");
      const finished = finishOutput({ folder, readOnly: false });
      expect(finished.diagnostics).toMatchObject([
        { code: "output-journal-unreadable", severity: "error" },
      ]);
      expect(treeOf(output)).toEqual(before);
    }
  });

  test("are removed by the next run where they were never committed", () => {
    const output = outputOfFirstRun();
    edit(dirname(output), ".sdk.cabochon-abc123/0", "half");
    const folder = locateOutput(output, "/");
    const finished = finishOutput({ folder, readOnly: false });
    expect(finished).toEqual({ value: false, diagnostics: [] });
    expect(readdirSync(dirname(output))).toEqual(["sdk"]);
  });
});

function outputOfFirstRun(): string {
  const output = freshOutput();
  run({ output, files: firstRun });
  return output;
}

/** The codes of a second run by a user who is not root: permissions don't stop that one. */
function runAsNobody(output: string): readonly string[] {
  const script = fileURLToPath(new URL("unprivileged-run.ts", import.meta.url));
  const child = spawnSync(
    process.execPath,
    ["--import", "tsx", script, output],
    { encoding: "utf8", env: { ...process.env, TSX_DISABLE_CACHE: "1" } },
  );
  if (child.status !== 0) throw new Error(child.stderr);
  return JSON.parse(child.stdout) as readonly string[];
}
