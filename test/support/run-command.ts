import { execFile } from "node:child_process";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";

import { ROOT } from "./opal-documents.ts";

const execute = promisify(execFile);

export interface CommandResult {
  readonly code: number;
  /** What it printed, errors included. */
  readonly output: string;
}

/** Runs a program in a folder; the project's own tools are on its path, as in an npm script. */
export async function runCommand(
  cwd: string,
  program: string,
  ...args: readonly string[]
): Promise<CommandResult> {
  const path = [join(ROOT, "node_modules/.bin"), process.env["PATH"]];
  try {
    const { stdout, stderr } = await execute(program, args, {
      cwd,
      env: { ...process.env, PATH: path.join(delimiter), NO_COLOR: "1" },
      maxBuffer: 2 ** 26,
    });
    return { code: 0, output: stdout + stderr };
  } catch (error) {
    const failure = error as {
      readonly code?: number | string;
      readonly stdout?: string;
      readonly stderr?: string;
    };
    if (typeof failure.code !== "number") {
      throw error;
    }
    const output = `${failure.stdout ?? ""}${failure.stderr ?? ""}`;
    return { code: failure.code, output };
  }
}

/** Runs a program that must succeed, and gives what it printed. */
export async function runOrThrow(
  cwd: string,
  program: string,
  ...args: readonly string[]
): Promise<string> {
  const { code, output } = await runCommand(cwd, program, ...args);
  if (code !== 0) {
    throw new Error(`${program} ${args.join(" ")} gave ${code}:\n${output}`);
  }
  return output;
}
