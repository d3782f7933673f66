import type { Finding } from "../change.ts";
import type { Level } from "../level.ts";

/** What a project decides about findings. */
export interface Decisions {
  /** Levels by code, instead of the catalogue's; "off" leaves findings of the code out. */
  readonly severity?: Readonly<Record<string, Level | "off">>;
  readonly accepted?: readonly AcceptedFinding[];
  /** `2026-11-25`: what was accepted until a day before counts again. */
  readonly today: string;
}

/** A finding that somebody has looked at. */
export interface AcceptedFinding {
  readonly fingerprint: string;
  readonly reason: string;
  /** The last day on which it is accepted: `2026-12-31`. Absent: for good. */
  readonly expires?: string;
}

/** The findings with the levels that the project gives them, and without what it has accepted. */
export function applyDecisions(
  findings: readonly Finding[],
  { severity = {}, accepted = [], today }: Decisions,
): readonly Finding[] {
  const reasons = new Map(
    accepted
      .filter(({ expires }) => expires === undefined || expires >= today)
      .map(({ fingerprint, reason }) => [fingerprint, reason]),
  );
  return findings.flatMap((finding) => {
    const given = Object.hasOwn(severity, finding.code)
      ? severity[finding.code]
      : undefined;
    if (given === "off") return [];
    const reason = reasons.get(finding.fingerprint);
    return [
      {
        ...finding,
        level: given ?? finding.level,
        // What is called safe is no violation.
        policy: given === "safe" ? "none" : finding.policy,
        ...(reason !== undefined && { accepted: reason }),
      },
    ];
  });
}
