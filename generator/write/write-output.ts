import {
  accessSync,
  constants,
  mkdirSync,
  mkdtempSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";

import type { Diagnostic } from "../ir/diagnostic.ts";
import {
  changesDisk,
  type ComparedFile,
  type Comparison,
} from "./comparison.ts";
import { completeStaging } from "./complete-staging.ts";
import { journalFileName, type Journal } from "./journal.ts";
import { notWritable } from "./not-writable.ts";
import { isMissing, type OutputFolder } from "./output-folder.ts";
import { removeDrafts, stagingPlace } from "./staging-place.ts";
import type { OnStep } from "./step.ts";

export interface WriteInput {
  readonly comparison: Comparison;
  readonly folder: OutputFolder;
  readonly onStep?: OnStep;
}

/**
 * Brings the output folder to what the comparison says, all or nothing: everything is staged beside
 * it, and counts from the moment that the staging folder is renamed. Stopped before, the output is
 * as it was; stopped after, `finishOutput` of the next run does the rest.
 */
export function writeOutput({
  comparison,
  folder,
  onStep = () => {},
}: WriteInput): readonly Diagnostic[] {
  const changes = comparison.files.filter(changesDisk);
  if (changes.length === 0) return [];
  try {
    checkWritable(folder, changes);
    const place = stagingPlace(folder);
    mkdirSync(place.parent, { recursive: true });
    removeDrafts(place);
    const draft = mkdtempSync(place.draftPrefix);
    const journal = stage({ changes, draft, onStep });
    onStep({ kind: "commit" });
    renameSync(draft, place.committed);
    completeStaging({ journal, place, folder, onStep });
    return [];
  } catch (error) {
    return [notWritable(error, folder)];
  }
}

interface StageInput {
  readonly changes: readonly ComparedFile[];
  readonly draft: string;
  readonly onStep: OnStep;
}

function stage({ changes, draft, onStep }: StageInput): Journal {
  const removals: { path: string; before: string }[] = [];
  const writes: { path: string; before: string | null }[] = [];
  for (const { path, hash: before, after } of changes) {
    if (after !== undefined) {
      onStep({ kind: "stage", path });
      writeFileSync(join(draft, String(writes.length)), after);
      writes.push({ path, before });
    } else if (before !== null) {
      removals.push({ path, before });
    }
  }
  const journal: Journal = { removals, writes };
  onStep({ kind: "journal" });
  writeFileSync(join(draft, journalFileName), JSON.stringify(journal));
  return journal;
}

/** Fails early where a folder refuses changes, since from the first rename on there is no way back. */
function checkWritable(
  folder: OutputFolder,
  changes: readonly ComparedFile[],
): void {
  const folders = new Set(
    changes.map(({ path }) => dirname(join(folder.path, path))),
  );
  for (const path of folders) {
    try {
      accessSync(path, constants.W_OK);
    } catch (error) {
      if (!isMissing(error)) throw error;
    }
  }
}
