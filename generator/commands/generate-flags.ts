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
  "allow-host": {
    type: "string",
    array: true,
    requiresArg: true,
    describe: "Hosts besides the document's own that references may lead to",
  },
  output: {
    type: "string",
    requiresArg: true,
    describe: "The folder to write",
  },
  config: {
    type: "string",
    requiresArg: true,
    describe: "The configuration; default: cabochon.config.ts, if there is one",
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
  lenient: {
    type: "boolean",
    describe: "Type references to nothing as unknown",
  },
  strict: {
    type: "boolean",
    describe: "Take warnings for errors",
  },
  format: {
    choices: ["text", "json"],
    default: "text",
    describe: "How to report",
  },
  trace: {
    type: "boolean",
    describe: "Print the time of each stage, and stack traces of bugs",
  },
} as const;

/** The same, as they were given. Flags override the configuration. */
export interface GenerateFlags {
  readonly input?: readonly string[] | undefined;
  readonly allowHost?: readonly string[] | undefined;
  readonly output?: string | undefined;
  readonly config?: string | undefined;
  readonly check?: boolean | undefined;
  readonly dryRun?: boolean | undefined;
  readonly force?: boolean | undefined;
  readonly lenient?: boolean | undefined;
  readonly strict?: boolean | undefined;
  readonly format: "text" | "json";
  readonly trace?: boolean | undefined;
}

/** The flags that take several values. */
const lists = new Set(["input", "allowHost", "allow-host"]);

/** Refuses what yargs lets through: an empty flag, one given twice, two that exclude each other. */
export function checkFlags(flags: GenerateFlags): void {
  if (flags.check === true && flags.dryRun === true) {
    throw new UsageError("--check and --dry-run exclude each other.");
  }
  for (const [name, value] of Object.entries(flags)) {
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    if (values.length > 1 && !lists.has(name)) {
      throw new UsageError(`--${name} is given more than once.`);
    }
    if (values.includes("")) throw new UsageError(`--${name} is empty.`);
  }
}
