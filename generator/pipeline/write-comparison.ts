import { diagnose, type Diagnostic } from "../ir/diagnostic.ts";
import type { Outcome } from "../ir/outcome.ts";
import { changesDisk, type Comparison } from "../write/comparison.ts";
import type { OutputFolder } from "../write/output-folder.ts";
import { writeOutput } from "../write/write-output.ts";
import type { Mode } from "./job.ts";
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
  const { mode } = run.job;
  if (mode !== "write") {
    return {
      value: "compared",
      diagnostics: verdict(mode, comparison, folder),
    };
  }
  const diagnostics = writeOutput({ comparison, folder });
  if (diagnostics.length > 0) return { value: "failed", diagnostics };
  const isSame = comparison.files.every(({ state }) => state === "kept");
  return { value: isSame ? "unchanged" : "written", diagnostics };
}

/** What a check says of a comparison; a dry run leaves it at showing it. */
function verdict(
  mode: Mode,
  { files }: Comparison,
  folder: OutputFolder,
): readonly Diagnostic[] {
  const count = files.filter(changesDisk).length;
  return mode === "dry-run" || count === 0
    ? []
    : [diagnose("output-outdated", { file: folder.name }, { count })];
}
