import { mkdirSync, renameSync, rmdirSync, unlinkSync } from "node:fs";
import { dirname, join } from "node:path";

import { hashOf, inspectFile } from "./inspect-file.ts";
import type { Journal, Removal, Write } from "./journal.ts";
import { hasCode, isMissing } from "./output-folder.ts";
import type { OnStep } from "./step.ts";

export interface ApplyInput {
  readonly journal: Journal;
  /** The folder that holds the staged files. */
  readonly staging: string;
  /** The output folder, absolute. */
  readonly root: string;
  readonly onStep: OnStep;
}

/**
 * Does what a journal says, as far as it is not done yet: stopped at any point, doing it again
 * finishes it. Removals come first, since a file may return under a name that differs by case
 * only. What a person changed meanwhile is left alone. The output ends whole or throws.
 */
export function applyJournal(input: ApplyInput): void {
  const { journal, root, onStep } = input;
  for (const removal of journal.removals) {
    onStep({ kind: "remove", path: removal.path });
    remove(root, removal);
  }
  for (const { path } of journal.removals) removeEmptyFolders(root, path);
  for (const [index, write] of journal.writes.entries()) {
    onStep({ kind: "write", path: write.path });
    replace(input, write, index);
  }
}

function remove(root: string, { path, before }: Removal): void {
  if (hashOf(inspectFile(root, path)) !== before) return;
  unlinkSync(join(root, path));
}

function replace(
  { root, staging }: ApplyInput,
  { path, before }: Write,
  index: number,
): void {
  const found = inspectFile(root, path);
  if (found.kind === "blocked") return;
  if (found.kind !== "missing" && found.hash !== before) return;
  const target = join(root, path);
  mkdirSync(dirname(target), { recursive: true });
  try {
    renameSync(join(staging, String(index)), target);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}

/** The folders above a removed file, up to the output folder itself, as far as nothing is in them. */
function removeEmptyFolders(root: string, path: string): void {
  const parents = path.split("/").slice(0, -1);
  for (let depth = parents.length; depth > 0; depth -= 1) {
    try {
      rmdirSync(join(root, ...parents.slice(0, depth)));
    } catch (error) {
      if (isMissing(error)) continue;
      if (hasCode(error, "ENOTEMPTY") || hasCode(error, "EEXIST")) return;
      throw error;
    }
  }
}
