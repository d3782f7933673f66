import type { ChangeCode } from "../../diff/catalogue/catalogue.ts";
import type {
  Comparison,
  Finding,
  Direction,
  Layer,
  NotJudged,
  ReachedOperation,
  Sides,
} from "../../diff/change.ts";
import type { Level, PolicyVerdict, SdkVerdict } from "../../diff/level.ts";
import type { Bump, Semver, SemverReason } from "../../diff/semver.ts";
import type { StaleAcceptance } from "../../diff/policy/stale-acceptances.ts";
import type { JsonValue } from "../../ir/json.ts";
import type { Pointer } from "../../ir/pointer.ts";
import type { Locate } from "../../ir/source-place.ts";

/** A comparison as `--format json` prints it and `schemas/diff.schema.json` describes it. Members are
 * added, never renamed or removed. */
export interface ReportedComparison {
  readonly findings: readonly ReportedFinding[];
  readonly semver: Bump;
  /** The findings that decide that. */
  readonly semverReasons: readonly SemverReason[];
  readonly notJudged: readonly NotJudged[];
  /** What was accepted and makes no difference any more. */
  readonly staleAcceptances: readonly ReportedAcceptance[];
}

export interface ReportedAcceptance extends Omit<StaleAcceptance, "expires"> {
  readonly expires: string | null;
}

export interface ReportedFinding {
  readonly code: ChangeCode;
  readonly level: Level;
  readonly sdk: SdkVerdict;
  readonly policy: PolicyVerdict;
  readonly layers: readonly Layer[];
  readonly direction: Direction | null;
  readonly operations: readonly ReachedOperation[];
  readonly symbols: readonly string[];
  readonly where: string;
  readonly location: Sides<ReportedLocation>;
  readonly before: JsonValue;
  readonly after: JsonValue;
  readonly message: string;
  readonly witness: string | null;
  /** Fingerprints of what the witness needs taken back besides; null where that is not known. */
  readonly proof: readonly string[] | null;
  readonly fingerprint: string;
  readonly help: string;
  /** Why it does not count; null where it does. */
  readonly accepted: string | null;
}

export interface ReportedLocation {
  readonly pointer: Pointer;
  readonly file: string | null;
  /** Counted from 1, as `column` is; null where no line is known. */
  readonly line: number | null;
  readonly column: number | null;
}

export interface DiffReportOptions {
  readonly locate: Readonly<Record<keyof Sides<never>, Locate>>;
  readonly semver: Semver;
  readonly stale: readonly StaleAcceptance[];
}

/** One JSON object, for programs. */
export function reportDiffJson(comparison: ReportedComparison): string {
  return `${JSON.stringify(comparison, null, 2)}\n`;
}

/** A comparison as plain data, which every report but the text is written from. */
export function reportedComparison(
  { findings, notJudged }: Comparison,
  { locate, semver, stale }: DiffReportOptions,
): ReportedComparison {
  return {
    findings: findings.map((finding) => reportedFinding(finding, locate)),
    semver: semver.bump,
    semverReasons: semver.reasons,
    notJudged,
    staleAcceptances: stale.map((entry) => {
      const { fingerprint, reason, expires = null, state } = entry;
      return { fingerprint, reason, expires, state };
    }),
  };
}

/** A finding as plain data. */
export function reportedFinding(
  finding: Finding,
  locate: DiffReportOptions["locate"],
): ReportedFinding {
  const { subject: _, ...rest } = finding;
  const { witness = null, proof = null, accepted = null } = finding;
  const location = {
    base: reportedLocation(finding.location.base, locate.base),
    revision: reportedLocation(finding.location.revision, locate.revision),
  };
  return { ...rest, location, witness, proof, accepted };
}

function reportedLocation(
  pointer: Pointer | null,
  locate: Locate,
): ReportedLocation | null {
  if (pointer === null) return null;
  const { file = null, line = null, column = null } = locate({ pointer }) ?? {};
  return { pointer, file, line, column };
}
