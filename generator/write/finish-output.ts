import { diagnose } from "../ir/diagnostic.ts";
import type { Outcome } from "../ir/outcome.ts";
import { completeStaging } from "./complete-staging.ts";
import { readJournal } from "./journal.ts";
import { notWritable } from "./not-writable.ts";
import type { OutputFolder } from "./output-folder.ts";
import { removeDrafts, stagingPlace } from "./staging-place.ts";
import type { OnStep } from "./step.ts";

export interface FinishInput {
  readonly folder: OutputFolder;
  /** True: look only, change nothing. */
  readonly readOnly: boolean;
  readonly onStep?: OnStep;
}

/**
 * Finishes what a run began to write and was stopped at. The value is true where there was such a
 * run, which a diagnostic tells as well.
 */
export function finishOutput({
  folder,
  readOnly,
  onStep = () => {},
}: FinishInput): Outcome<boolean> {
  try {
    const place = stagingPlace(folder);
    const journal = readJournal(place.committed);
    if (!readOnly) removeDrafts(place);
    if (journal === undefined) return { value: false, diagnostics: [] };
    const at = { file: folder.name };
    if (journal === null) {
      const parameters = { staging: place.committed };
      const broken = diagnose("output-journal-unreadable", at, parameters);
      return { value: true, diagnostics: [broken] };
    }
    if (readOnly) {
      const unfinished = diagnose("output-unfinished", at, {});
      return { value: true, diagnostics: [unfinished] };
    }
    completeStaging({ journal, place, folder, onStep });
    const finished = diagnose("output-finished", at, {});
    return { value: true, diagnostics: [finished] };
  } catch (error) {
    return { value: true, diagnostics: [notWritable(error, folder)] };
  }
}
