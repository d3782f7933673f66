import { findImpact } from "../pipeline/find-impact.ts";
import { refused } from "../pipeline/refused.ts";
import { describeImpact } from "./describe-uses.ts";
import { usualLayers } from "./diff-flags.ts";
import { diffJob } from "./diff-job.ts";
import type { ProjectFlags } from "./project-flags.ts";
import { tellRefusal } from "./tell-refusal.ts";
import type { Terminal } from "./terminal.ts";

/**
 * `cabochon impact`. Gives the exit code: 0 where nothing breaks the project's code, 1 where something
 * does, 2 where a document or the configuration can't be read.
 */
export async function impactCommand(
  flags: ProjectFlags,
  terminal: Terminal,
): Promise<0 | 1 | 2> {
  const { cwd, out } = terminal;
  const { value: job, diagnostics } = await diffJob(
    { ...flags, layer: usualLayers.join(","), prove: false },
    cwd,
  );
  if (job === undefined) {
    const { locate } = await refused(diagnostics, cwd);
    return tellRefusal({ diagnostics, locate }, terminal);
  }
  const result = await findImpact(job, flags.project);
  if (!result.ok) return tellRefusal(result, terminal);
  const { comparison, impacts } = result;
  for (const impact of impacts) out.write(`${describeImpact(impact, cwd)}\n`);
  out.write(
    `${impacts.length} of ${comparison.findings.length} changes touch this project.\n`,
  );
  return impacts.some(({ finding }) => finding.sdk === "break") ? 1 : 0;
}
