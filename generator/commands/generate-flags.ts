import { checkValues } from "./check-values.ts";
import { readingFlags, type ReadingFlags } from "./reading-flags.ts";
import { UsageError } from "./usage-error.ts";

/** What `cabochon generate` takes, as yargs wants it described. */
export const generateFlags = {
  input: {
    type: "string",
    array: true,
    requiresArg: true,
    describe:
      "OpenAPI documents, documentation pages, folders of them, addresses; - is standard input",
  },
  output: {
    type: "string",
    requiresArg: true,
    describe: "The folder to write",
  },
  check: {
    type: "boolean",
    describe: "Write nothing; fail where something would change",
  },
  "dry-run": {
    type: "boolean",
    describe: "Write nothing; print the difference",
  },
  force: {
    type: "boolean",
    describe: "Overwrite what was edited by hand, or was there before",
  },
  verify: {
    type: "boolean",
    describe: "Compile before writing; write nothing that does not compile",
  },
  ...readingFlags,
} as const;

/** The same, as they were given. */
export interface GenerateFlags extends ReadingFlags {
  readonly input?: readonly string[] | undefined;
  readonly output?: string | undefined;
  readonly check?: boolean | undefined;
  readonly dryRun?: boolean | undefined;
  readonly force?: boolean | undefined;
  readonly verify?: boolean | undefined;
}

/** Refuses values that make no sense, and flags that exclude each other. */
export function checkFlags(flags: GenerateFlags): void {
  if (flags.check === true && flags.dryRun === true) {
    throw new UsageError("--check and --dry-run exclude each other.");
  }
  checkValues(flags);
}
