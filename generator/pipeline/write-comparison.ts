import { diagnose } from "../ir/diagnostic.ts";
import type { Outcome } from "../ir/outcome.ts";
import { changesDisk, type Comparison } from "../write/comparison.ts";
import type { OutputFolder } from "../write/output-folder.ts";
import { writeOutput } from "../write/write-output.ts";
import type { RunOutcome } from "./result.ts";
import type { Run } from "./run.ts";

/**
 * Writes what is to be written, unless something is in the way. A run that only checks says whether
 * anything would be.
 */
export function writeComparison(
  run: Run,
  comparison: Comparison,
  folder: OutputFolder,
): Outcome<RunOutcome> {
  const isBlocked = run.diagnostics.some(
    ({ code }) => code === "output-path-blocked",
  );
  if (isBlocked) return { value: "failed", diagnostics: [] };
  const count = comparison.files.filter(changesDisk).length;
  if (run.job.mode === "write") {
    const diagnostics = writeOutput({ comparison, folder });
    const value =
      diagnostics.length > 0 ? "failed" : count === 0 ? "unchanged" : "written";
    return { value, diagnostics };
  }
  return {
    value: "compared",
    diagnostics:
      run.job.mode === "dry-run" || count === 0
        ? []
        : [diagnose("output-outdated", { file: folder.name }, { count })],
  };
}
