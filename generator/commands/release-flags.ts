import { dayOf } from "../diff/policy/day.ts";
import { checkValues } from "./check-values.ts";
import { generateFlags, type GenerateFlags } from "./generate-flags.ts";
import { UsageError } from "./usage-error.ts";

const { check: _, input: __, format: ___, ...shared } = generateFlags;

/** What `cabochon release` takes, as yargs wants it described. */
export const releaseFlags = {
  spec: {
    type: "string",
    array: true,
    requiresArg: true,
    describe:
      "The document of the new version, as generate takes it; default: as configured",
  },
  base: {
    type: "string",
    requiresArg: true,
    describe:
      "The document of the last release, where it is not what the package remembers: v1.2.0:openapi.yaml",
  },
  date: {
    type: "string",
    requiresArg: true,
    describe: "The day of the release, 2026-12-31; default: today, in UTC",
  },
  bump: {
    choices: ["major", "minor", "patch"],
    describe: "What to raise at least, whatever has changed",
  },
  ...shared,
  format: {
    choices: ["text", "json"],
    default: "text",
    describe: "How to report",
  },
} as const;

/** The same, as they were given. */
export interface ReleaseFlags extends Omit<
  GenerateFlags,
  "input" | "check" | "format"
> {
  readonly spec?: readonly string[] | undefined;
  readonly base?: string | undefined;
  readonly date?: string | undefined;
  readonly bump?: "major" | "minor" | "patch" | undefined;
  readonly format: "text" | "json";
}

/** Refuses values that make no sense. */
export function checkReleaseFlags(flags: ReleaseFlags): void {
  checkValues(flags);
  const { date } = flags;
  if (date !== undefined && dayOf(date) !== date) {
    throw new UsageError(
      `--date takes a day such as 2026-12-31, not "${date}".`,
    );
  }
}
