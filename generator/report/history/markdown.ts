import { markdownCode, markdownText } from "../diff/markdown-text.ts";
import { semverText } from "../diff/semver-text.ts";
import { changeOf, reachOf } from "../diff/finding-text.ts";
import type { ReportedFinding } from "../diff/json.ts";
import { countsOf, verdictOf } from "../diff/sections.ts";
import { partsOf, type HistoryStep } from "./history-step.ts";

/** How many findings of a part are told. */
const SHOWN = 25;

/** A series of versions as a page: a step after the other, what broke first, and what to do about it. */
export function reportHistoryMarkdown(steps: readonly HistoryStep[]): string {
  return `${["# History", ...steps.map(stepText)].join("\n\n")}\n`;
}

function stepText(step: HistoryStep): string {
  const { base, revision, semver, semverReasons } = step;
  const parts = partsOf(step).map(({ title, findings }) => {
    const told = title === "Broke" || title === "May break";
    const lines = findings
      .slice(0, SHOWN)
      .flatMap((finding) =>
        told ? [lineOf(finding), reasonOf(finding)] : [lineOf(finding)],
      );
    if (findings.length > SHOWN) {
      lines.push(`- and ${findings.length - SHOWN} more`);
    }
    return `### ${title} (${findings.length})\n\n${lines.join("\n")}`;
  });
  return [
    `## ${markdownText(base)} to ${markdownText(revision)}`,
    `${countsOf(step.findings)}; the package's next version is **${semver}**${semverText(semverReasons)}.`,
    ...parts,
  ].join("\n\n");
}

function lineOf({ code, message, where }: ReportedFinding): string {
  return `- ${markdownCode(where)}: ${markdownText(message)} (\`${code}\`)`;
}

/** What exactly changed, whom that breaks, and what to do about it. */
function reasonOf(finding: ReportedFinding): string {
  const change = changeOf(finding);
  const reach = reachOf(finding);
  const parts = [
    change === "" ? [] : [markdownCode(change)],
    [verdictOf(finding)],
    reach === "" ? [] : [`reaches ${markdownText(reach)}`],
  ];
  return `  - ${parts.flat().join("; ")}. ${markdownText(finding.help)}`;
}
