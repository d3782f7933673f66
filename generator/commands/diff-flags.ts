import type { Layer } from "../diff/change.ts";
import { dayOf } from "../diff/policy/day.ts";
import type { FailOn } from "../diff/policy/fails-on.ts";
import { checkValues } from "./check-values.ts";
import { UsageError } from "./usage-error.ts";

/** What `--layer` takes: what each finding is found by. */
const layers = ["wire", "sdk", "names", "policy"] as const satisfies Layer[];

/** Promises are only looked at where somebody asks. */
export const usualLayers: readonly Layer[] = ["wire", "sdk", "names"];

const formats = [
  "text",
  "json",
  "markdown",
  "html",
  "github",
  "junit",
  "sarif",
  "changelog",
] as const;

export type DiffFormat = (typeof formats)[number];

/** The flags of `cabochon diff`, as yargs wants them described. */
export const diffFlags = {
  "fail-on": {
    type: "string",
    default: "none",
    describe:
      "What to exit with 1 on: breaking, risky (and breaking), sdk, policy, none; several with commas",
  },
  accept: {
    type: "string",
    describe: "A file of accepted findings",
  },
  package: {
    type: "string",
    requiresArg: true,
    describe:
      "The generated package whose document a single one is compared with (default: the configuration's output)",
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
  layer: {
    type: "string",
    describe:
      "What to look at: wire, sdk (else no package is generated), names; policy where it is asked for here or configured",
  },
  today: {
    type: "string",
    requiresArg: true,
    describe:
      "The day by which dates are judged, such as 2026-11-25 (default: the day it is, in UTC)",
  },
  prove: {
    type: "boolean",
    default: false,
    describe: "Compile a witness for every finding that breaks code",
  },
  all: {
    type: "boolean",
    default: false,
    describe: "Print every finding in full, not what fits a screen",
  },
  format: {
    choices: formats,
    default: "text",
    describe: "How to report",
  },
  output: {
    type: "string",
    requiresArg: true,
    describe: "The file to write the report to, instead of printing it",
  },
} as const;

/** The same, as they were given. */
export interface DiffFlags {
  /** Or, without `revision`, the version that is compared with what the package remembers. */
  readonly base: string;
  readonly revision?: string | undefined;
  readonly package?: string | undefined;
  readonly failOn: string;
  readonly accept?: string | undefined;
  readonly config?: string | undefined;
  readonly allowHost?: readonly string[] | undefined;
  readonly layer?: string | undefined;
  readonly today?: string | undefined;
  readonly prove: boolean;
  readonly all?: boolean | undefined;
  readonly format: DiffFormat;
  readonly output?: string | undefined;
}

const known: readonly FailOn[] = ["breaking", "risky", "sdk", "policy", "none"];

/** Refuses what yargs lets through. */
export function checkDiffFlags(flags: DiffFlags): void {
  failOnOf(flags);
  checkComparisonFlags(flags);
}

/** The same for what every command that compares takes. */
export function checkComparisonFlags(
  flags: Pick<DiffFlags, "layer" | "today">,
): void {
  checkValues(flags);
  layersOf({ ...flags, prove: false });
  todayOf(flags);
}

/** The day by which dates are judged: that of the clock where none is given. */
export function todayOf({ today }: Pick<DiffFlags, "today">): string {
  const day = dayOf(today ?? new Date().toISOString());
  if (day !== undefined) return day;
  throw new UsageError(
    `--today takes a day such as 2026-11-25, not "${today}".`,
  );
}

/** The layers to look at; `byDefault` where the command line has none. */
export function layersOf(
  { layer, prove }: Pick<DiffFlags, "layer" | "prove">,
  byDefault: readonly Layer[] = usualLayers,
): ReadonlySet<Layer> {
  if (layer === undefined) return new Set(byDefault);
  const chosen = layer.split(",").map((word) => {
    const found = layers.find((each) => each === word.trim());
    if (found !== undefined) return found;
    throw new UsageError(`--layer takes ${layers.join(", ")}, not "${word}".`);
  });
  return new Set(prove ? [...chosen, "sdk"] : chosen);
}

/** What the command is to fail on. */
export function failOnOf({ failOn }: DiffFlags): readonly FailOn[] {
  return failOn.split(",").map((word) => {
    const found = known.find((each) => each === word.trim());
    if (found !== undefined) return found;
    throw new UsageError(`--fail-on takes ${known.join(", ")}, not "${word}".`);
  });
}
