import { writeFileSync } from "node:fs";
import { resolve } from "node:path";

import { loadConfig } from "../config/load-config.ts";
import { lint } from "../pipeline/lint.ts";
import { publicEntry } from "../pipeline/package-root.ts";
import { refused } from "../pipeline/refused.ts";
import type { LintResult } from "../pipeline/result.ts";
import { noColours } from "../report/colours.ts";
import { coloursFor } from "./colours-for.ts";
import type { LintFlags } from "./lint-flags.ts";
import { lintJob } from "./lint-job.ts";
import { lintReport } from "./lint-report.ts";
import { createProgress, type Progress } from "./progress.ts";
import { stageTimes } from "./stage-times.ts";
import type { Terminal } from "./terminal.ts";

/**
 * `cabochon lint`. The report is the result: it goes to the standard output, or to the file that
 * `--output` names, and then whole. Gives the exit code: 1 where a diagnostic is an error.
 */
export async function lintCommand(
  flags: LintFlags,
  { cwd, out, error }: Terminal,
): Promise<0 | 1> {
  const progress = createProgress(error);
  let result: LintResult;
  try {
    result = await runWith({ flags, cwd, progress });
  } finally {
    progress.clear();
  }
  if (flags.output === undefined) {
    const look = { colours: coloursFor(out), rows: out.rows };
    out.write(lintReport(result, flags, look));
  } else {
    const look = { colours: noColours, rows: Infinity };
    writeFileSync(resolve(cwd, flags.output), lintReport(result, flags, look));
  }
  if (flags.trace === true) error.write(stageTimes(result));
  return result.ok ? 0 : 1;
}

interface RunInput {
  readonly flags: LintFlags;
  readonly cwd: string;
  readonly progress: Progress;
}

async function runWith({
  flags,
  cwd,
  progress,
}: RunInput): Promise<LintResult> {
  const entry = publicEntry();
  const loaded = await loadConfig({ file: flags.config, cwd, entry });
  if (loaded.diagnostics.length > 0) return refused(loaded.diagnostics, cwd);
  const { value: job, diagnostics } = lintJob({
    flags,
    loaded: loaded.value,
    cwd,
  });
  return job === undefined
    ? refused(diagnostics, cwd)
    : lint({ ...job, onStage: progress.show });
}
