import { readFileSync } from "node:fs";
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
export function isUpToDate(
  lock: Lock,
  head: Omit<LockHead, "names">,
  folder: OutputFolder,
): boolean {
  if (lock.generator !== head.generator || lock.options !== head.options) {
    return false;
  }
  if (!sameHashes(lock.inputs, head.inputs)) return false;
  if (!sameHashes(lock.references ?? [], head.references ?? [])) return false;
  return lock.files.every(
    ({ path, hash }) => hashOnDisk(join(folder.path, path)) === hash,
  );
}

function sameHashes(a: readonly FileHash[], b: readonly FileHash[]): boolean {
  const hashes = new Map(b.map(({ path, hash }) => [path, hash]));
  return (
    a.length === hashes.size &&
    a.every(({ path, hash }) => hashes.get(path) === hash)
  );
}

/** Undefined for what can't be read: the run that follows says why. */
function hashOnDisk(path: string): string | undefined {
  try {
    return hashText(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}
