import type { JsonValue } from "../../ir/json.ts";
import { visible } from "../visible.ts";
import { acceptanceText } from "./acceptance-text.ts";
import { placeText } from "./described-side.ts";
import type {
  ReportedComparison,
  ReportedFinding,
  ReportedLocation,
} from "./json.ts";
import { markdownCode, markdownText } from "./markdown-text.ts";
import { semverText } from "./semver-text.ts";
import { countsOf, sectionsOf, verdictOf, type Section } from "./sections.ts";

/** How many findings a section shows: a comment on GitHub holds 65536 characters. */
const SHOWN = 50;

/** A comparison as a comment for a pull request (GitHub Flavored Markdown). */
export function reportDiffMarkdown(comparison: ReportedComparison): string {
  const { findings, notJudged, semver, semverReasons, staleAcceptances } =
    comparison;
  if ([findings, notJudged, staleAcceptances].every(isEmpty)) {
    return "## API changes\n\nNo difference that a client can tell.\n";
  }
  const parts = [
    "## API changes",
    `**${countsOf(findings)}**; the package's next version is **${semver}**${semverText(semverReasons)}.`,
    ...sectionsOf(comparison).map(sectionText),
  ];
  if (notJudged.length > 0) {
    const lines = notJudged.map(
      ({ code, message, side }) =>
        `- ${side}: ${markdownText(message)} (\`${code}\`)`,
    );
    parts.push(collapsed(`Not judged (${notJudged.length})`, lines.join("\n")));
  }
  if (staleAcceptances.length > 0) {
    const lines = staleAcceptances.map(
      (entry) => `- ${markdownText(acceptanceText(entry))}`,
    );
    parts.push(
      collapsed(
        `Acceptances to look at (${staleAcceptances.length})`,
        lines.join("\n"),
      ),
    );
  }
  return `${parts.join("\n\n")}\n`;
}

function isEmpty(list: readonly unknown[]): boolean {
  return list.length === 0;
}

function sectionText({ title, findings }: Section): string {
  const heading = `${title} (${findings.length})`;
  const shown = findings.slice(0, SHOWN);
  const more =
    findings.length > SHOWN
      ? `\n\nAnd ${findings.length - SHOWN} more: see the HTML report.`
      : "";
  const table = [
    "| where | what | verdict |",
    "| --- | --- | --- |",
    ...shown.map(
      (finding) =>
        `| ${markdownCode(finding.where)} | ${markdownText(finding.message)} | ${verdictOf(finding)} |`,
    ),
  ].join("\n");
  if (title === "Safe" || title === "Accepted") {
    return collapsed(heading, `${table}${more}`);
  }
  const details = shown.map(detail).join("\n");
  return `### ${heading}\n\n${table}${more}\n\n${collapsed("What to do", details)}`;
}

function detail({
  after,
  before,
  code,
  help,
  location: { base, revision },
  operations,
  where,
}: ReportedFinding): string {
  const places = [base, revision]
    .filter((place): place is ReportedLocation => place !== null)
    .map((place) => markdownCode(placeText(place)));
  const reached = operations
    .slice(0, 5)
    .map(({ method, path }) => markdownCode(`${method} ${path}`));
  const more =
    operations.length > 5 ? ` and ${operations.length - 5} more` : "";
  return [
    `- ${markdownCode(where)} (\`${code}\`): ${markdownText(help)}`,
    ...(before === null && after === null
      ? []
      : [`  - ${brief(before)} → ${brief(after)}`]),
    ...(reached.length > 0 ? [`  - reaches ${reached.join(", ")}${more}`] : []),
    ...(places.length > 0 ? [`  - at ${places.join(" → ")}`] : []),
  ].join("\n");
}

function brief(value: JsonValue): string {
  if (value === null) return "(nothing)";
  const text = visible(JSON.stringify(value));
  return markdownCode(text.length > 120 ? `${text.slice(0, 119)}…` : text);
}

/** The blank lines let Markdown begin again inside HTML. */
function collapsed(summary: string, body: string): string {
  return `<details>\n<summary>${summary}</summary>\n\n${body}\n\n</details>`;
}
