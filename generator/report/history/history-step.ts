import type { ReportedComparison, ReportedFinding } from "../diff/json.ts";

/** Two versions that follow one another, and what differs. */
export interface HistoryStep extends ReportedComparison {
  readonly base: string;
  readonly revision: string;
}

const titles = [
  "Broke",
  "May break",
  "Broken promises",
  "Went",
  "Came",
  "Changed",
] as const;

interface HistoryPart {
  readonly title: (typeof titles)[number];
  readonly findings: readonly ReportedFinding[];
}

/** What broke, went and came in a step, each finding once; parts without findings are left out. */
export function partsOf({ findings }: HistoryStep): readonly HistoryPart[] {
  return titles
    .map((title) => ({
      title,
      findings: findings.filter((finding) => titleOf(finding) === title),
    }))
    .filter((part) => part.findings.length > 0);
}

function titleOf(finding: ReportedFinding): HistoryPart["title"] {
  const { accepted, code, level, policy, sdk } = finding;
  const counts = accepted === null;
  if (counts && (level === "breaking" || sdk === "break")) return "Broke";
  if (counts && level === "risky") return "May break";
  if (counts && policy === "violation") return "Broken promises";
  if (/-(?:removed|dropped)$/.test(code)) return "Went";
  return code.endsWith("-added") ? "Came" : "Changed";
}
