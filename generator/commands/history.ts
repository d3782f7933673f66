import { readdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

import { compare } from "../pipeline/compare.ts";
import { refused } from "../pipeline/refused.ts";
import { reportedComparison } from "../report/diff/json.ts";
import type { HistoryStep } from "../report/history/history-step.ts";
import { reportHistoryMarkdown } from "../report/history/markdown.ts";
import { reportHistoryText } from "../report/history/text.ts";
import { diffJob } from "./diff-job.ts";
import type { HistoryFlags } from "./history-flags.ts";
import { tellRefusal } from "./tell-refusal.ts";
import type { Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

/** `cabochon history`. Gives the exit code: 2 where a version or the configuration can't be read. */
export async function historyCommand(
  flags: HistoryFlags,
  terminal: Terminal,
): Promise<0 | 2> {
  const { cwd, out } = terminal;
  const { folder, format, output } = flags;
  const steps: HistoryStep[] = [];
  for (const [base, revision] of pairsIn(resolve(cwd, folder))) {
    const [from, to] = [join(folder, base), join(folder, revision)];
    const asked = { ...flags, base: from, revision: to, prove: false };
    const { value: job, diagnostics } = await diffJob(asked, cwd);
    const result =
      job === undefined ? await refused(diagnostics, cwd) : await compare(job);
    if (!("comparison" in result)) {
      return tellRefusal(result, terminal);
    }
    const reported = reportedComparison(result.comparison, {
      ...result,
      // What is accepted of another step is not of this one.
      stale: [],
    });
    steps.push({ base, revision, ...reported });
  }
  const report = reportIn(format, steps);
  if (output === undefined) out.write(report);
  else writeFileSync(resolve(cwd, output), report);
  return 0;
}

/** Neighbours in natural order: `v2.yaml` comes before `v10.yaml`. */
function pairsIn(folder: string): readonly (readonly [string, string])[] {
  const { compare: order } = new Intl.Collator("en", { numeric: true });
  const files = readdirSync(folder)
    .filter((file) => /\.(?:ya?ml|json)$/.test(file))
    .toSorted(order);
  if (files.length < 2) {
    throw new UsageError(
      `${folder} has ${files.length} .yaml, .yml or .json files: a history takes two at least.`,
    );
  }
  return files
    .slice(1)
    .map((file, index) => [files[index] ?? file, file] as const);
}

function reportIn(
  format: HistoryFlags["format"],
  steps: readonly HistoryStep[],
): string {
  switch (format) {
    case "text":
      return reportHistoryText(steps);
    case "markdown":
      return reportHistoryMarkdown(steps);
    case "json":
      return `${JSON.stringify({ steps }, null, 2)}\n`;
  }
}
