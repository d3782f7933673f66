#!/usr/bin/env node
import yargs from "yargs";

import { checkFlags, generateFlags } from "./commands/generate-flags.ts";
import { terminalOf } from "./commands/terminal.ts";
import { tuneForShortRun } from "./commands/tune-for-short-run.ts";
import { UsageError } from "./commands/usage-error.ts";
import { version } from "./commands/version.ts";

/** The command that was asked for; it gives the exit code. */
let chosen: (() => Promise<0 | 1>) | undefined;

/**
 * The command line, and the only file that knows the process. Exit codes: 0 done, 1 the input or
 * the check failed, 2 wrong usage. A command is imported when it is called.
 */
const parser = yargs(withStandardInput(process.argv.slice(2)))
  .scriptName("cabochon")
  .usage(
    "$0 <command>\n\nCuts a polished TypeScript SDK from OpenAPI documents.",
  )
  .command(
    "generate",
    "Generate the package",
    (command) => command.options(generateFlags),
    (flags) => {
      checkFlags(flags);
      chosen = async () => {
        tuneForShortRun();
        const { generateCommand } = await import("./commands/generate.ts");
        const terminal = terminalOf({
          cwd: process.cwd(),
          stdout: process.stdout,
          stderr: process.stderr,
          environment: process.env,
        });
        return generateCommand(flags, terminal);
      };
    },
  )
  .demandCommand(1, "Say what to do: cabochon generate")
  .strict()
  .parserConfiguration({
    "dot-notation": false,
    "parse-numbers": false,
    "strip-dashed": true,
  })
  .version(version())
  .detectLocale(false)
  .exitProcess(false)
  .fail((message: string | null, error: Error | undefined) => {
    throw error === undefined || error.name === "YError"
      ? new UsageError(message ?? error?.message)
      : error;
  });

try {
  // Run after parsing: for a handler that is asynchronous, yargs writes the whole help beforehand.
  await parser.parseAsync();
  if (chosen !== undefined) process.exitCode = await chosen();
} catch (error) {
  if (error instanceof UsageError) {
    console.error(`${error.message}\n\nSee cabochon generate --help.`);
    process.exitCode = 2;
  } else {
    console.error(failure(error, process.argv.includes("--trace")));
    process.exitCode = 1;
  }
}

/** yargs takes a lone dash after a flag for the next flag; `--input=-` it understands. */
function withStandardInput(argv: readonly string[]): readonly string[] {
  return argv.flatMap((argument, index) => {
    if (argument === "-" && argv[index - 1] === "--input") return [];
    return argument === "--input" && argv[index + 1] === "-"
      ? ["--input=-"]
      : [argument];
  });
}

/** An exception is a bug of ours, whose trace interests few, or a system that refuses. */
function failure(error: unknown, trace: boolean): string {
  if (!(error instanceof Error)) return `cabochon failed: ${String(error)}`;
  if (trace) return `cabochon failed: ${error.stack ?? error.message}`;
  const advice =
    "syscall" in error
      ? ""
      : "\nThis is a bug of cabochon. Pass --trace to see where it happened.";
  return `cabochon failed: ${error.message}${advice}`;
}
