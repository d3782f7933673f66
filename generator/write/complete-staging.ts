import { renameSync, rmSync } from "node:fs";

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
export function completeStaging({
  journal,
  place,
  folder,
  onStep,
}: CompleteInput): void {
  applyJournal({
    journal,
    staging: place.committed,
    root: folder.path,
    onStep,
  });
  onStep({ kind: "finish" });
  const done = `${place.draftPrefix}done`;
  renameSync(place.committed, done);
  onStep({ kind: "clean" });
  rmSync(done, { recursive: true, force: true });
}
