import type { FailOn } from "../diff/policy/fails-on.ts";
import { checkValues } from "./check-values.ts";
import { UsageError } from "./usage-error.ts";

/** The flags of `cabochon diff`, as yargs wants them described. */
export const diffFlags = {
  "fail-on": {
    type: "string",
    default: "none",
    describe:
      "What to exit with 1 on: breaking, risky (and breaking), sdk, none; several with commas",
  },
  accept: {
    type: "string",
    describe: "A file of accepted findings",
  },
  config: {
    type: "string",
    describe: "The configuration file (default: cabochon.config.ts)",
  },
  "allow-host": {
    type: "string",
    array: true,
    describe: "Hosts that references may lead to",
  },
  format: {
    choices: ["text", "json"],
    default: "text",
    describe: "How to report",
  },
} as const;

/** The same, as they were given. */
export interface DiffFlags {
  readonly base: string;
  readonly revision: string;
  readonly failOn: string;
  readonly accept?: string | undefined;
  readonly config?: string | undefined;
  readonly allowHost?: readonly string[] | undefined;
  readonly format: "text" | "json";
}

const known: readonly FailOn[] = ["breaking", "risky", "sdk", "none"];

/** Refuses what yargs lets through. */
export function checkDiffFlags(flags: DiffFlags): void {
  checkValues(flags);
  failOnOf(flags);
}

/** What the command is to fail on. */
export function failOnOf({ failOn }: DiffFlags): readonly FailOn[] {
  return failOn.split(",").map((word) => {
    const found = known.find((each) => each === word.trim());
    if (found !== undefined) return found;
    throw new UsageError(`--fail-on takes ${known.join(", ")}, not "${word}".`);
  });
}
