import { writeFileSync } from "node:fs";
import { resolve } from "node:path";

import { failsOn } from "../diff/policy/fails-on.ts";
import type { Diagnostic } from "../ir/diagnostic.ts";
import type { Locate } from "../ir/source-place.ts";
import { compare } from "../pipeline/compare.ts";
import { refused } from "../pipeline/refused.ts";
import { noColours } from "../report/colours.ts";
import { reportText } from "../report/text.ts";
import { diffJob } from "./diff-job.ts";
import { diffReport } from "./diff-report.ts";
import { failOnOf, layersOf, type DiffFlags } from "./diff-flags.ts";
import { coloursFor } from "./colours-for.ts";
import type { Terminal } from "./terminal.ts";

/**
 * `cabochon diff`. Gives the exit code: 0 where nothing was found that it is to fail on, 1 where
 * something was, 2 where a document or the configuration can't be read.
 */
export async function diffCommand(
  flags: DiffFlags,
  terminal: Terminal,
): Promise<0 | 1 | 2> {
  const { cwd, error, out } = terminal;
  const tell = (diagnostics: readonly Diagnostic[], locate: Locate): 2 => {
    const colours = coloursFor(error);
    error.write(reportText(diagnostics, { locate, colours }));
    return 2;
  };
  const { value: job, diagnostics } = await diffJob(flags, cwd);
  if (job === undefined) {
    const { locate } = await refused(diagnostics, cwd);
    return tell(diagnostics, locate);
  }
  const result = await compare(job);
  if (!result.ok) return tell(result.diagnostics, result.locate);
  const layers = layersOf(flags);
  const { locate, semver } = result;
  const comparison = {
    ...result.comparison,
    findings: result.comparison.findings.filter((finding) =>
      finding.layers.some((layer) => layers.has(layer)),
    ),
  };
  const failOn = failOnOf(flags);
  const { format, output } = flags;
  const options = { format, failOn, locate, semver };
  if (output === undefined) {
    const colours = coloursFor(out);
    out.write(diffReport(comparison, { ...options, colours }));
  } else {
    const look = { colours: noColours, rows: Infinity };
    const report = diffReport(comparison, { ...options, ...look });
    writeFileSync(resolve(cwd, output), report);
  }
  return comparison.findings.some((finding) => failsOn(finding, failOn))
    ? 1
    : 0;
}
