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
 * run, which a warning tells as well.
 */
export async function finishOutput({
  folder,
  readOnly,
  onStep = () => {},
}: FinishInput): Promise<Outcome<boolean>> {
  try {
    const place = await stagingPlace(folder);
    const journal = await readJournal(place.committed);
    if (!readOnly) await removeDrafts(place);
    if (journal === undefined) return { value: false, diagnostics: [] };
    const file = { file: folder.name };
    if (journal === null) {
      const diagnostic = diagnose("output-journal-unreadable", file, {
        staging: place.committed,
      });
      return { value: true, diagnostics: [diagnostic] };
    }
    if (!readOnly) await completeStaging({ journal, place, folder, onStep });
    const diagnostic = diagnose("output-unfinished", file, {
      finished: !readOnly,
    });
    return { value: true, diagnostics: [diagnostic] };
  } catch (error) {
    return { value: true, diagnostics: [notWritable(error, folder)] };
  }
}
