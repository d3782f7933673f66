import { spawn } from "node:child_process";

import {
  parseErrors,
  withoutRepeats,
  type CompilerError,
} from "./compiler-error.ts";
import type { Compiler } from "./find-compilers.ts";
import type { StagedProject } from "./stage-project.ts";

/** What an installed compiler has against a project; undefined where it can't be run. */
export async function runCompiler(
  { script }: Compiler,
  { folder, configs }: StagedProject,
): Promise<readonly CompilerError[] | undefined> {
  const runs = await Promise.all(
    configs.map(async (config) => {
      const { printed, code } = await run(
        [script, "-p", config, "--pretty", "false"],
        folder,
      );
      const errors = parseErrors(printed);
      return code === 0 || errors.length > 0 ? errors : undefined;
    }),
  );
  return runs.includes(undefined)
    ? undefined
    : withoutRepeats(runs.flatMap((errors) => errors ?? []));
}

interface Run {
  readonly printed: string;
  /** Null where it was killed. */
  readonly code: number | null;
}

/** Runs a script by the Node.js that runs this, without what `NODE_OPTIONS` would load into it. */
function run(argv: readonly string[], cwd: string): Promise<Run> {
  const { NODE_OPTIONS: _, ...env } = process.env;
  return new Promise((resolve) => {
    let printed = "";
    const child = spawn(process.execPath, argv, {
      cwd,
      env,
      stdio: ["ignore", "pipe", "ignore"],
    });
    child.stdout.setEncoding("utf8");
    child.stdout.on("data", (chunk: string) => (printed += chunk));
    child.on("error", () => resolve({ printed: "", code: null }));
    child.on("close", (code) => resolve({ printed, code }));
  });
}
