import type { Finding } from "../../diff/change.ts";
import type { ReportedComparison, ReportedFinding } from "./json.ts";

const titles = [
  "Breaks clients",
  "Breaks code that uses the package",
  "May break clients",
  "Broken promises",
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

function titleOf({ accepted, level, policy, sdk }: ReportedFinding): Title {
  if (accepted !== null) return "Accepted";
  if (level === "breaking") return "Breaks clients";
  if (sdk === "break") return "Breaks code that uses the package";
  if (level === "risky") return "May break clients";
  return policy === "violation" ? "Broken promises" : "Safe";
}

type Verdicts = Pick<Finding, "level" | "policy" | "sdk">;

/** How loudly a finding is told: what breaks, what may, the rest. A broken promise may break trust. */
export function weightOf({
  level,
  policy,
  sdk,
}: Verdicts): "error" | "warning" | "note" {
  if (level === "breaking" || sdk === "break") return "error";
  return level === "risky" || policy === "violation" ? "warning" : "note";
}

/** `breaking, sdk break`; of a broken promise that it is one, since on the wire it is nothing. */
export function verdictOf({ level, policy, sdk }: Verdicts): string {
  if (isBrokenPromise({ level, policy })) return "broken promise";
  return sdk === "none" ? level : `${level}, sdk ${sdk}`;
}

/** Nothing on the wire, and not what users were told. */
function isBrokenPromise({
  level,
  policy,
}: Pick<Finding, "level" | "policy">): boolean {
  return policy === "violation" && level === "safe";
}

interface Counted extends Pick<Finding, "level" | "policy"> {
  readonly accepted?: string | null;
}

/** `2 breaking, 1 risky, 5 safe`, of what was not accepted. */
export function countsOf(findings: readonly Counted[]): string {
  const counted = findings.filter(
    ({ accepted }) => typeof accepted !== "string",
  );
  const accepted = findings.length - counted.length;
  const promises = counted.filter(isBrokenPromise).length;
  const counts = (["breaking", "risky", "safe"] as const).map((level) => {
    const found = counted.filter((each) => each.level === level);
    const others = found.filter((each) => !isBrokenPromise(each));
    return `${others.length} ${level}`;
  });
  if (promises > 0) {
    counts.push(
      `${promises} broken ${promises === 1 ? "promise" : "promises"}`,
    );
  }
  if (accepted > 0) counts.push(`${accepted} accepted`);
  return counts.join(", ");
}
