import { diffFlags, type DiffFlags } from "./diff-flags.ts";

/** The flags of `cabochon history`, as yargs wants them described. */
export const historyFlags = {
  config: diffFlags.config,
  accept: diffFlags.accept,
  layer: diffFlags.layer,
  today: diffFlags.today,
  output: diffFlags.output,
  "allow-host": diffFlags["allow-host"],
  format: {
    choices: ["text", "markdown", "json"],
    default: "text",
    describe: "How to report",
  },
} as const;

/** The same, as they were given. */
export interface HistoryFlags extends Pick<
  DiffFlags,
  "accept" | "allowHost" | "config" | "layer" | "output" | "today"
> {
  readonly folder: string;
  readonly format: "text" | "markdown" | "json";
}
