import { relative, resolve, sep } from "node:path";

import type { Config } from "../config/config.ts";
import type { LoadedConfig } from "../config/load-config.ts";
import type { AnyJob } from "../pipeline/job.ts";
import { filterConfig, filterFlags, type FilterFlags } from "./filter-flags.ts";

/** What every command takes that reads documents, as yargs wants it described. */
export const readingFlags = {
  overlay: {
    type: "string",
    array: true,
    requiresArg: true,
    describe: "Overlays to apply to the document, files or addresses, in order",
  },
  ...filterFlags,
  "allow-host": {
    type: "string",
    array: true,
    requiresArg: true,
    describe: "Hosts besides the document's own that references may lead to",
  },
  config: {
    type: "string",
    requiresArg: true,
    describe: "The configuration; default: cabochon.config.ts, if there is one",
  },
  name: {
    type: "string",
    requiresArg: true,
    describe: "What to call the API; default: its title",
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
    choices: ["text", "json", "sarif"],
    default: "text",
    describe: "How to report",
  },
  trace: {
    type: "boolean",
    describe: "Print the time of each stage, and stack traces of bugs",
  },
} as const;

/** The same, as they were given. Flags override the configuration. */
export interface ReadingFlags extends FilterFlags {
  readonly overlay?: readonly string[] | undefined;
  readonly allowHost?: readonly string[] | undefined;
  readonly config?: string | undefined;
  readonly name?: string | undefined;
  readonly lenient?: boolean | undefined;
  readonly strict?: boolean | undefined;
  readonly format: "text" | "json" | "sarif";
  readonly trace?: boolean | undefined;
}

/** The folder that the user stands in, and the one that the configuration's paths are relative to. */
export interface Folders {
  readonly cwd: string;
  readonly root: string;
}

/** What these flags, and the names of documents, say in the words of a configuration. */
export function readingConfig(
  flags: Omit<ReadingFlags, "format">,
  documents: readonly string[] | undefined,
  folders: Folders,
): Partial<Config> {
  const named = (path: string): string =>
    path === "-" || isAddress(path) ? path : pathFromRoot(path, folders);
  const { allowHost, lenient, name, overlay, strict } = flags;
  const filter = filterConfig(flags);
  return {
    ...(filter !== undefined && { filter }),
    ...(documents !== undefined && { input: documents.map(named) }),
    ...(overlay !== undefined && { overlays: overlay.map(named) }),
    ...(allowHost !== undefined && { allowHosts: allowHost }),
    ...(name !== undefined && { name }),
    ...(lenient !== undefined && { lenient }),
    ...(strict !== undefined && { strict }),
  };
}

/** Whether an input is an address, and no path. */
export function isAddress(input: string): boolean {
  return /^https?:\/\//i.test(input);
}

/** Where the configuration has an option that no flag overrides. */
export function placeOfOption(
  flags: FilterFlags,
  loaded: LoadedConfig | undefined,
): Pick<AnyJob, "placeOfOption"> {
  return loaded === undefined || filterConfig(flags) !== undefined
    ? {}
    : { placeOfOption: loaded.placeOf };
}

/** Paths given by flags are relative to the working directory, those of a configuration to its own. */
export function pathFromRoot(path: string, { cwd, root }: Folders): string {
  return relative(root, resolve(cwd, path)).split(sep).join("/") || ".";
}
