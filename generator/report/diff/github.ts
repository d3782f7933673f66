import { acceptanceText } from "./acceptance-text.ts";
import { mainLocation } from "./described-side.ts";
import type { ReportedComparison, ReportedFinding } from "./json.ts";
import { countsOf, weightOf } from "./sections.ts";
import { semverText } from "./semver-text.ts";

/**
 * Workflow commands, which GitHub Actions turns into annotations of lines:
 * `::error file=,line=,col=,title=::message`.
 */
export function reportDiffGithub(comparison: ReportedComparison): string {
  const counted = comparison.findings.filter(
    ({ accepted }) => accepted === null,
  );
  return [
    ...counted.map(annotation),
    ...comparison.staleAcceptances.map(
      (entry) =>
        `::warning title=Acceptance::${escapeMessage(acceptanceText(entry))}`,
    ),
    `${countsOf(comparison.findings)}; the package's next version is ${comparison.semver}${semverText(comparison.semverReasons)}.`,
  ]
    .map((line) => `${line}\n`)
    .join("");
}

function annotation(finding: ReportedFinding): string {
  const { code, help, message, where } = finding;
  const { file, line, column } = mainLocation(finding) ?? {};
  const properties = [
    ["file", file],
    ["line", line],
    ["col", column],
    ["title", `${where} [${code}]`],
  ] as const;
  const given = properties
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${commandOf(finding)} ${given.join(",")}::${escapeMessage(`${message} ${help}`)}`;
}

function commandOf(finding: ReportedFinding): string {
  const weight = weightOf(finding);
  return weight === "note" ? "notice" : weight;
}

/** As the toolkit of GitHub Actions escapes what follows the command. */
function escapeMessage(text: string): string {
  return text
    .replaceAll("%", "%25")
    .replaceAll("\r", "%0D")
    .replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
