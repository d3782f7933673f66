import type { ReportedComparison, ReportedFinding } from "./json.ts";

const titles = [
  "Breaks clients",
  "Breaks code that uses the package",
  "May break clients",
  "Safe",
  "Accepted",
] as const;

type Title = (typeof titles)[number];

/** Findings that matter alike. */
export interface Section {
  readonly title: Title;
  readonly findings: readonly ReportedFinding[];
}

/** A comparison in the order in which people want to read it; sections without findings are left out. */
export function sectionsOf({
  findings,
}: ReportedComparison): readonly Section[] {
  return titles
    .map((title) => ({
      title,
      findings: findings.filter((finding) => titleOf(finding) === title),
    }))
    .filter((section) => section.findings.length > 0);
}

function titleOf({ accepted, level, sdk }: ReportedFinding): Title {
  if (accepted !== null) return "Accepted";
  if (level === "breaking") return "Breaks clients";
  if (sdk === "break") return "Breaks code that uses the package";
  return level === "risky" ? "May break clients" : "Safe";
}

/** `breaking, sdk break`. */
export function verdictOf({ level, sdk }: ReportedFinding): string {
  return sdk === "none" ? level : `${level}, sdk ${sdk}`;
}

/** `2 breaking, 1 risky, 5 safe`, of what was not accepted. */
export function countsOf({ findings }: ReportedComparison): string {
  const counted = findings.filter(({ accepted }) => accepted === null);
  const accepted = findings.length - counted.length;
  const counts = (["breaking", "risky", "safe"] as const).map(
    (level) =>
      `${counted.filter((each) => each.level === level).length} ${level}`,
  );
  if (accepted > 0) counts.push(`${accepted} accepted`);
  return counts.join(", ");
}
