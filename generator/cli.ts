#!/usr/bin/env node
import yargs, { type Argv } from "yargs";

import { checkValues } from "./commands/check-values.ts";
import {
  checkComparisonFlags,
  checkDiffFlags,
  diffFlags,
} from "./commands/diff-flags.ts";
import { checkFlags, generateFlags } from "./commands/generate-flags.ts";
import { historyFlags } from "./commands/history-flags.ts";
import { lintFlags } from "./commands/lint-flags.ts";
import { projectFlags } from "./commands/project-flags.ts";
import { checkReleaseFlags, releaseFlags } from "./commands/release-flags.ts";
import { terminalOf, type Terminal } from "./commands/terminal.ts";
import { tuneForShortRun } from "./commands/tune-for-short-run.ts";
import { UsageError } from "./commands/usage-error.ts";
import { version } from "./commands/version.ts";

/** The command that was asked for; it gives the exit code. */
let chosen: (() => Promise<0 | 1 | 2>) | undefined;

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
        return generateCommand(flags, terminal());
      };
    },
  )
  .command(
    "lint [documents..]",
    "Tell what is wrong with documents, and write nothing",
    (command) =>
      command
        .positional("documents", {
          type: "string",
          array: true,
          describe: "What generate takes as --input; default: as configured",
        })
        .options(lintFlags),
    (flags) => {
      checkValues(flags);
      chosen = async () => {
        tuneForShortRun();
        const { lintCommand } = await import("./commands/lint.ts");
        return lintCommand(flags, terminal());
      };
    },
  )
  .command(
    "diff <base> [revision]",
    "Compare two versions of a document",
    (command) => withVersions(command).options(diffFlags),
    (flags) => {
      checkDiffFlags(flags);
      chosen = async () => {
        tuneForShortRun();
        const { diffCommand } = await import("./commands/diff.ts");
        return diffCommand(flags, terminal());
      };
    },
  )
  .command(
    "history <folder>",
    "Tell what came, went and broke in a series of versions",
    (command) =>
      command
        .positional("folder", {
          type: "string",
          demandOption: true,
          describe: "A file for each version, in the order of their names",
        })
        .options(historyFlags),
    (flags) => {
      checkComparisonFlags(flags);
      chosen = async () => {
        tuneForShortRun();
        const { historyCommand } = await import("./commands/history.ts");
        return historyCommand(flags, terminal());
      };
    },
  )
  .command(
    "release",
    "Bring the package to the next version of its document; publishes nothing",
    (command) => command.options(releaseFlags),
    (flags) => {
      checkReleaseFlags(flags);
      chosen = async () => {
        const { releaseCommand } = await import("./commands/release.ts");
        return releaseCommand(flags, terminal());
      };
    },
  )
  .command(
    "impact <base> [revision]",
    "Tell which changes touch what a project uses, and where",
    (command) => withVersions(command).options(projectFlags),
    (flags) => {
      checkValues(flags);
      chosen = async () => {
        const { impactCommand } = await import("./commands/impact.ts");
        return impactCommand(flags, terminal());
      };
    },
  )
  .command(
    "migrate <base> [revision]",
    "Rename in a project what the new version of the package calls differently",
    (command) =>
      withVersions(command).options(projectFlags).option("write", {
        type: "boolean",
        default: false,
        describe: "Rewrite the files; else it is told what would be",
      }),
    (flags) => {
      checkValues(flags);
      chosen = async () => {
        const { migrateCommand } = await import("./commands/migrate.ts");
        return migrateCommand(flags, terminal());
      };
    },
  )
  .command(
    "explain [code]",
    "Tell what a diagnostic, or a change that diff finds, means",
    (command) =>
      command.positional("code", {
        type: "string",
        describe: "As it stands in brackets, such as unknown-type",
      }),
    ({ code }) => {
      chosen = async () => {
        const { explainCommand } = await import("./commands/explain.ts");
        return explainCommand(code, terminal());
      };
    },
  )
  .demandCommand(
    1,
    "Say what to do: cabochon generate, diff, history, release, impact, migrate, lint or explain",
  )
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
    console.error(`${error.message}\n\nSee ${usagePage()}.`);
    process.exitCode = 2;
  } else {
    console.error(failure(error, process.argv.includes("--trace")));
    process.exitCode = 1;
  }
}

function terminal(): Terminal {
  return terminalOf({
    cwd: process.cwd(),
    stdout: process.stdout,
    stderr: process.stderr,
    environment: process.env,
  });
}

/** The versions that a command compares; one is compared with what the package remembers. */
function withVersions<Parsed>(
  command: Argv<Parsed>,
): Argv<
  Parsed & { readonly base: string; readonly revision: string | undefined }
> {
  return command
    .positional("base", {
      type: "string",
      demandOption: true,
      describe:
        "The version that clients follow: a file, a folder, an address, or main:openapi.yaml of git",
    })
    .positional("revision", {
      type: "string",
      describe:
        "The version that comes after it; left out, base comes after the one that the package was generated from",
    });
}

/** The help of the command that was meant, as far as one was. */
function usagePage(): string {
  const [, , command = ""] = process.argv;
  return [
    "generate",
    "diff",
    "history",
    "release",
    "impact",
    "migrate",
    "lint",
    "explain",
  ].includes(command)
    ? `cabochon ${command} --help`
    : "cabochon --help";
}

/**
 * yargs takes a lone dash after a flag for the next flag, and one among the documents for nothing;
 * `--input=-` and `--documents=-` it understands.
 */
function withStandardInput(argv: readonly string[]): readonly string[] {
  const [command = "", ...rest] = argv;
  if (command === "lint" && rest.includes("-")) {
    const others = rest.filter((argument) => argument !== "-");
    return [command, "--documents=-", ...others];
  }
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
