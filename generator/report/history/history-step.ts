import type { ReportedComparison, ReportedFinding } from "../diff/json.ts";

/** Two versions that follow one another, and what differs. */
export interface HistoryStep extends ReportedComparison {
  readonly base: string;
  readonly revision: string;
}

interface HistoryPart {
  readonly title: "Broke" | "May break" | "Went" | "Came" | "Changed";
  readonly findings: readonly ReportedFinding[];
}

/** What broke, went and came in a step, each finding once; parts without findings are left out. */
export function partsOf({ findings }: HistoryStep): readonly HistoryPart[] {
  const titles = ["Broke", "May break", "Went", "Came", "Changed"] as const;
  return titles
    .map((title) => ({
      title,
      findings: findings.filter((finding) => titleOf(finding) === title),
    }))
    .filter((part) => part.findings.length > 0);
}

function titleOf(finding: ReportedFinding): HistoryPart["title"] {
  const { accepted, code, level, sdk } = finding;
  const counts = accepted === null;
  if (counts && (level === "breaking" || sdk === "break")) return "Broke";
  if (counts && level === "risky") return "May break";
  if (/-(?:removed|dropped)$/.test(code)) return "Went";
  return code.endsWith("-added") ? "Came" : "Changed";
}
