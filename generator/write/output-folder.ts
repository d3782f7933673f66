import { realpathSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";

/** The folder that is written to. */
export interface OutputFolder {
  /** Absolute, with symbolic links resolved as far as the folder exists. */
  readonly path: string;
  /** As the user gave it, for messages: `generated/opal`. */
  readonly name: string;
}

/** The output folder `name`, relative to `root`; it need not exist. */
export function locateOutput(name: string, root: string): OutputFolder {
  return { path: realPathOf(resolve(root, name)), name };
}

function realPathOf(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    const parent = dirname(path);
    if (!isMissing(error) || parent === path) throw error;
    return join(realPathOf(parent), basename(path));
  }
}

/** True for the error of a file system call whose file, or a folder above it, does not exist. */
export function isMissing(error: unknown): boolean {
  return hasCode(error, "ENOENT") || hasCode(error, "ENOTDIR");
}

/** True for a system error of this code (`EACCES`). */
export function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
