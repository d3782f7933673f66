import { realpath } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";

/** The folder that is written to. */
export interface OutputFolder {
  /** Absolute, with symbolic links resolved as far as the folder exists. */
  readonly path: string;
  /** As the user gave it, for messages: `generated/opal`. */
  readonly name: string;
}

/** The output folder `name`, relative to `root`; it need not exist. */
export async function locateOutput(
  name: string,
  root: string,
): Promise<OutputFolder> {
  return { path: await realPathOf(resolve(root, name)), name };
}

async function realPathOf(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    const parent = dirname(path);
    if (!isMissing(error) || parent === path) throw error;
    return join(await realPathOf(parent), basename(path));
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
