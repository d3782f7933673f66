import { rename, rm } from "node:fs/promises";

import { applyJournal } from "./apply-journal.ts";
import type { Journal } from "./journal.ts";
import type { OutputFolder } from "./output-folder.ts";
import type { StagingPlace } from "./staging-place.ts";
import type { OnStep } from "./step.ts";

export interface CompleteInput {
  readonly journal: Journal;
  readonly place: StagingPlace;
  readonly folder: OutputFolder;
  readonly onStep: OnStep;
}

/**
 * Does what a committed staging folder says, then does away with it: renamed first, so that it
 * never looks committed with half of its files gone.
 */
export async function completeStaging({
  journal,
  place,
  folder,
  onStep,
}: CompleteInput): Promise<void> {
  await applyJournal({
    journal,
    staging: place.committed,
    root: folder.path,
    onStep,
  });
  onStep({ kind: "finish" });
  const done = `${place.draftPrefix}done`;
  await rename(place.committed, done);
  onStep({ kind: "clean" });
  await rm(done, { recursive: true, force: true });
}
