import { diffFlags, type DiffFlags } from "./diff-flags.ts";

/** What `impact` and `migrate` take besides the two versions. */
export const projectFlags = {
  project: {
    type: "string",
    default: ".",
    describe: "The folder of the project: where its tsconfig.json is",
  },
  package: diffFlags.package,
  accept: diffFlags.accept,
  config: diffFlags.config,
  "allow-host": diffFlags["allow-host"],
  format: {
    choices: ["text", "json"],
    default: "text",
    describe: "How to report",
  },
} as const;

export interface ProjectFlags extends Pick<
  DiffFlags,
  "base" | "revision" | "package" | "accept" | "config" | "allowHost"
> {
  readonly project: string;
  readonly format: "text" | "json";
}
