import { findImpact } from "../pipeline/find-impact.ts";
import { compareForProject } from "./compare-for-project.ts";
import { describeImpact } from "./describe-uses.ts";
import type { ProjectFlags } from "./project-flags.ts";
import type { Terminal } from "./terminal.ts";
import { impactsAsJson } from "./uses-as-json.ts";

/**
 * `cabochon impact`. Gives the exit code: 0 where nothing breaks the project's code, 1 where something
 * does, 2 where a document or the configuration can't be read.
 */
export async function impactCommand(
  flags: ProjectFlags,
  terminal: Terminal,
): Promise<0 | 1 | 2> {
  const { cwd, out } = terminal;
  const result = await compareForProject(flags, terminal, (job) =>
    findImpact(job, flags.project),
  );
  if (result === undefined) return 2;
  const { comparison, impacts, locate } = result;
  const code = impacts.some(({ finding }) => finding.sdk === "break") ? 1 : 0;
  if (flags.format === "json") {
    const report = {
      impacts: impactsAsJson(impacts, { cwd, locate }),
      changes: comparison.findings.length,
    };
    out.write(`${JSON.stringify(report, null, 2)}\n`);
    return code;
  }
  for (const impact of impacts) out.write(`${describeImpact(impact, cwd)}\n`);
  out.write(
    `${impacts.length} of ${comparison.findings.length} changes touch this project.\n`,
  );
  return code;
}
