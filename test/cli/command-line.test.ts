import { spawnSync } from "node:child_process";
import { existsSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { describe, expect, test } from "vitest";

import { petDocument, projectWith } from "./sample-project.ts";

const cli = fileURLToPath(new URL("../../generator/cli.ts", import.meta.url));
const generate = ["generate", "--input", "openapi.yaml", "--output", "sdk"];

describe("the command line", () => {
  test("exits with 0 when the package is written, in plain lines in a pipe", () => {
    const cwd = projectWith({ "openapi.yaml": petDocument });
    const { status, stdout, stderr } = run({ cwd, argv: generate });
    expect({ status, stderr }).toMatchObject({ status: 0 });
    expect(stdout).toMatch(/^✔ sdk holds 1 operation and 1 model: /);
    expect(`${stdout}${stderr}`).not.toContain("\u001b");
    expect(existsSync(join(cwd, "sdk/src/index.ts"))).toBe(true);
  });

  test("reads standard input, and hosts that it may ask", () => {
    const cwd = projectWith({});
    const argv = ["generate", "--input", "-", "--output", "sdk"];
    const hosts = ["--allow-host", "a.dev", "b.dev:8080"];
    const { status, stdout, stderr } = run({
      cwd,
      argv: [...argv, ...hosts],
      input: petDocument,
    });
    expect({ status, stderr }).toMatchObject({ status: 0 });
    expect(stdout).toMatch(/^✔ sdk holds 1 operation and 1 model: /);
    expect(stderr).toMatch(/^.*-:\d+/m);
  });

  test("lints standard input beside files, and explains", () => {
    const cwd = projectWith({ "openapi.yaml": petDocument });
    const argv = ["lint", "openapi.yaml", "-", "--format", "json"];
    const { status, stdout, stderr } = run({ cwd, argv, input: petDocument });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, operations: 1 });
    const explained = run({ cwd, argv: ["explain", "unknown-type"] });
    expect(explained).toMatchObject({ status: 0, stderr: "" });
    expect(explained.stdout).toContain("unknown-type: A type that");
  });

  test("colours what it is forced to, unless NO_COLOR", () => {
    const cwd = projectWith({});
    const forced = { FORCE_COLOR: "1" };
    const colored = run({ cwd, argv: generate, environment: forced });
    expect(colored.stderr).toContain("\u001b[");
    const plain = run({
      cwd,
      argv: generate,
      environment: { ...forced, NO_COLOR: "1" },
    });
    expect(plain.stderr).not.toContain("\u001b[");
  });

  test("exits with 1 for input that can't be used", () => {
    const { status, stdout, stderr } = run({
      cwd: projectWith({}),
      argv: generate,
    });
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toContain("openapi.yaml");
  });

  test.each([
    [[], "Say what to do", "cabochon --help"],
    [["generate"], "--input"],
    [["generate", "--input", "openapi.yaml"], "--output"],
    [[...generate, "--inptu", "a"], "Unknown argument"],
    [["genrate"], "Unknown argument: genrate", "cabochon --help"],
    [["lint"], "Say what to read", "cabochon lint --help"],
    [["lint", "a", "--output="], "empty", "cabochon lint --help"],
    [["explain", "unknown-typ"], "unknown-type", "cabochon explain --help"],
    [[...generate, "--format", "xml"], "xml"],
    [[...generate, "--output", "b"], "more than once"],
    [["generate", "--input", "a", "--output="], "empty"],
    [["generate", "--output", "sdk", "--input"], "Not enough arguments"],
    [[...generate, "--check", "--dry-run"], "exclude each other"],
  ])(
    "exits with 2 for wrong usage: %j",
    (argv, message, page = "cabochon generate --help") => {
      const { status, stdout, stderr } = run({ cwd: projectWith({}), argv });
      expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
      expect(stderr).toContain(message);
      expect(stderr).toContain(`See ${page}.`);
      expect(stderr).not.toMatch(/node:|generator\//);
    },
  );

  test("tells its version and its flags", () => {
    const cwd = projectWith({});
    const version = run({ cwd, argv: ["--version"] });
    expect(version.stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    const help = run({ cwd, argv: ["generate", "--help"] });
    expect(help.status).toBe(0);
    const flags = [...help.stdout.matchAll(/^ +(--[a-z-]+)/gm)].map(
      ([, flag]) => flag,
    );
    expect(flags).toEqual([
      "--help",
      "--version",
      "--input",
      "--output",
      "--check",
      "--dry-run",
      "--force",
      "--verify",
      "--overlay",
      "--tag",
      "--exclude-tag",
      "--path",
      "--exclude-path",
      "--operation",
      "--exclude-operation",
      "--deprecated",
      "--allow-host",
      "--config",
      "--name",
      "--lenient",
      "--strict",
      "--format",
      "--trace",
    ]);
  });

  test("says what the system refuses, and that it is no bug", () => {
    const cwd = projectWith({ "openapi.yaml": petDocument });
    symlinkSync("sdk", join(cwd, "sdk"));
    const { status, stderr } = run({ cwd, argv: generate });
    expect(status).toBe(1);
    expect(stderr).toContain("ELOOP");
    expect(stderr).not.toContain("bug");
    expect(stderr).not.toMatch(/node:|generator\//);
  });

  test("shows the trace of a bug only when asked", () => {
    const cwd = projectWith({ "openapi.yaml": petDocument });
    const broken =
      "data:text/javascript,Array.prototype.toSorted=()=>{throw new Error('boom')}";
    const environment = { NODE_OPTIONS: `--import "${broken}"` };
    const short = run({ cwd, argv: generate, environment });
    expect(short.status).toBe(1);
    expect(short.stderr).toBe(
      "cabochon failed: boom\nThis is a bug of cabochon. Pass --trace to see where it happened.\n",
    );
    const long = run({ cwd, argv: [...generate, "--trace"], environment });
    expect(long.stderr).toMatch(/boom\n\s+at /);
  });
});

interface RunInput {
  readonly cwd: string;
  readonly argv: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** What stands on the standard input. */
  readonly input?: string;
}

function run({ cwd, argv, environment = {}, input }: RunInput): {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
} {
  const { NO_COLOR: _no, FORCE_COLOR: _force, ...inherited } = process.env;
  return spawnSync(
    process.execPath,
    ["--import", import.meta.resolve("tsx"), cli, ...argv],
    { cwd, encoding: "utf8", env: { ...inherited, ...environment }, input },
  );
}
