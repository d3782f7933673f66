import type { Lock } from "../ir/lock.ts";
import type { Outcome } from "../ir/outcome.ts";
import { checkOwnership } from "../write/check-ownership.ts";
import { finishOutput } from "../write/finish-output.ts";
import { locateOutput, type OutputFolder } from "../write/output-folder.ts";
import { readLock } from "../write/read-lock.ts";
import type { Job } from "./job.ts";

export interface Output {
  readonly folder: OutputFolder;
  /** What the folder's lock file says; absent for a first run. */
  readonly lock: Lock | undefined;
}

/** The output folder as it is, after an earlier run's work is finished where this run may write. */
export function openOutput(job: Job): Outcome<Output> {
  const { force, mode, root, settings } = job;
  const folder = locateOutput(settings.output, root);
  const finished = finishOutput({ folder, readOnly: mode !== "write" });
  const foreign = force ? [] : checkOwnership(folder);
  const lock = readLock(folder, force);
  return {
    value: { folder, lock: lock.value },
    diagnostics: [...finished.diagnostics, ...foreign, ...lock.diagnostics],
  };
}
