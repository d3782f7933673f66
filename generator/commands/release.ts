import { loadConfig } from "../config/load-config.ts";
import { publicEntry } from "../pipeline/package-root.ts";
import { refused } from "../pipeline/refused.ts";
import { release, type ReleaseResult } from "../pipeline/release.ts";
import { generateJob } from "./generate-job.ts";
import { createProgress, type Progress } from "./progress.ts";
import type { ReleaseFlags } from "./release-flags.ts";
import { reportRelease } from "./report-release.ts";
import type { Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

/**
 * `cabochon release`. Gives the exit code: 0 where the package is at its next version, or there is
 * nothing to release; 1 where a diagnostic is an error, and then nothing was written.
 */
export async function releaseCommand(
  flags: ReleaseFlags,
  terminal: Terminal,
): Promise<0 | 1> {
  const start = performance.now();
  const progress = createProgress(terminal.error);
  let result: ReleaseResult;
  try {
    result = await runWith(flags, terminal.cwd, progress);
  } finally {
    progress.clear();
  }
  const milliseconds = performance.now() - start;
  reportRelease({ result, flags, milliseconds, terminal });
  return result.ok ? 0 : 1;
}

async function runWith(
  { spec, ...flags }: ReleaseFlags,
  cwd: string,
  progress: Progress,
): Promise<ReleaseResult> {
  const entry = publicEntry();
  const loaded = await loadConfig({ file: flags.config, cwd, entry });
  if (loaded.diagnostics.length > 0) return refused(loaded.diagnostics, cwd);
  if (loaded.value === undefined && spec === undefined) {
    throw new UsageError("Say what to release: --spec openapi.yaml");
  }
  const { value: job, diagnostics } = generateJob({
    flags: { ...flags, input: spec },
    loaded: loaded.value,
    cwd,
  });
  if (job === undefined) return refused(diagnostics, cwd);
  const { diff = {} } = loaded.value?.config ?? {};
  const today = new Date().toISOString().slice(0, 10);
  return release({
    ...job,
    comparing: {
      renames: diff.renames ?? {},
      policy: { severity: diff.severity ?? {}, today },
    },
    base:
      flags.base === undefined ? undefined : { input: flags.base, root: cwd },
    bump: flags.bump,
    date: flags.date ?? today,
    onStage: progress.show,
  });
}
