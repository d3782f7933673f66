import type { GeneratedFile } from "../ir/generated-file.ts";
import type { FileHash, Lock } from "../ir/lock.ts";
import { isHeldBack, type ComparedFile } from "./comparison.ts";
import { hashText } from "./hash-text.ts";

/** What a lock file says besides its files. */
export type LockHead = Pick<
  Lock,
  "generator" | "released" | "options" | "inputs" | "references" | "names"
>;

export interface NextLockInput {
  readonly files: readonly GeneratedFile[];
  readonly head: LockHead;
  readonly previous: Lock | undefined;
}

/**
 * The lock that describes the output after a run. A file that is held back keeps the hash it was
 * generated with, so that it counts as edited until it is put back; and while one is, the lock goes
 * on naming the inputs of the run before, so that the next run is no no-op.
 */
export function nextLock(
  { files, head, previous }: NextLockInput,
  compared: readonly ComparedFile[],
): Lock {
  const held = compared.filter(isHeldBack);
  const heldPaths = new Set(held.map(({ path }) => path));
  const written: readonly FileHash[] = files
    .filter(({ path, owner }) => owner === "generator" && !heldPaths.has(path))
    .map(({ path, text }) => ({ path, hash: hashText(text) }));
  const { references, ...own } = head;
  const origin =
    held.length > 0 && previous !== undefined ? previous : { references };
  const before = previous?.files.filter(({ path }) => heldPaths.has(path));
  return {
    lockVersion: 1,
    ...own,
    ...(origin.references !== undefined && { references: origin.references }),
    ...(held.length > 0 &&
      previous !== undefined && {
        generator: previous.generator,
        options: previous.options,
        inputs: previous.inputs,
      }),
    files: [...written, ...(before ?? [])],
  };
}
