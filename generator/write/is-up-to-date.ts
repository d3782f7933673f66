import { readFile } from "node:fs/promises";
import { join } from "node:path";

import type { FileHash, Lock } from "../ir/lock.ts";
import { hashText } from "./hash-text.ts";
import type { LockHead } from "./next-lock.ts";
import type { OutputFolder } from "./output-folder.ts";

/**
 * True where a run would change nothing: the same generator made the output from the same inputs
 * with the same options, and every generated file is as it was written. A file of the user's that
 * was deleted stays deleted until there is something else to do.
 */
export async function isUpToDate(
  lock: Lock,
  head: Omit<LockHead, "names">,
  folder: OutputFolder,
): Promise<boolean> {
  if (lock.generator !== head.generator || lock.options !== head.options) {
    return false;
  }
  if (!sameHashes(lock.inputs, head.inputs)) return false;
  const found = await Promise.all(
    lock.files.map(({ path }) => hashOnDisk(join(folder.path, path))),
  );
  return lock.files.every(({ hash }, index) => hash === found[index]);
}

function sameHashes(a: readonly FileHash[], b: readonly FileHash[]): boolean {
  const hashes = new Map(b.map(({ path, hash }) => [path, hash]));
  return (
    a.length === hashes.size &&
    a.every(({ path, hash }) => hashes.get(path) === hash)
  );
}

/** Undefined for what can't be read: the run that follows says why. */
async function hashOnDisk(path: string): Promise<string | undefined> {
  try {
    return hashText(await readFile(path, "utf8"));
  } catch {
    return undefined;
  }
}
