import { loadConfig } from "../config/load-config.ts";
import { generate } from "../pipeline.ts";
import { publicEntry } from "../pipeline/package-root.ts";
import { refused } from "../pipeline/refused.ts";
import type { GenerateResult } from "../pipeline/result.ts";
import type { GenerateFlags } from "./generate-flags.ts";
import { generateJob } from "./generate-job.ts";
import { createProgress, type Progress } from "./progress.ts";
import { reportAsJson } from "./report-as-json.ts";
import { reportAsSarif } from "./report-as-sarif.ts";
import { reportAsText } from "./report-as-text.ts";
import type { Terminal } from "./terminal.ts";

/**
 * `cabochon generate`. Gives the exit code: 0 where the package is written, or a check or a dry run
 * found nothing wrong; 1 where a diagnostic is an error.
 */
export async function generateCommand(
  flags: GenerateFlags,
  terminal: Terminal,
): Promise<0 | 1> {
  const start = performance.now();
  const progress = createProgress(terminal.error);
  let result: GenerateResult;
  try {
    result = await runWith({ flags, cwd: terminal.cwd, progress });
  } finally {
    progress.clear();
  }
  const milliseconds = performance.now() - start;
  reports[flags.format]({ result, flags, milliseconds, terminal });
  return result.ok ? 0 : 1;
}

const reports = {
  text: reportAsText,
  json: reportAsJson,
  sarif: reportAsSarif,
} as const;

interface RunInput {
  readonly flags: GenerateFlags;
  readonly cwd: string;
  readonly progress: Progress;
}

async function runWith({
  flags,
  cwd,
  progress,
}: RunInput): Promise<GenerateResult> {
  const entry = publicEntry();
  const loaded = await loadConfig({ file: flags.config, cwd, entry });
  if (loaded.diagnostics.length > 0) return refused(loaded.diagnostics, cwd);
  const { value: job, diagnostics } = generateJob({
    flags,
    loaded: loaded.value,
    cwd,
  });
  return job === undefined
    ? refused(diagnostics, cwd)
    : generate({ ...job, onStage: progress.show });
}
