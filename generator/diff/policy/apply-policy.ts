import type { Finding } from "../change.ts";
import type { Level } from "../level.ts";

/** What a project decides about findings. */
export interface Policy {
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

/** The findings as the project wants them judged. */
export function applyPolicy(
  findings: readonly Finding[],
  { severity = {}, accepted = [], today }: Policy,
): readonly Finding[] {
  const reasons = new Map(
    accepted
      .filter(({ expires }) => expires === undefined || expires >= today)
      .map(({ fingerprint, reason }) => [fingerprint, reason]),
  );
  return findings.flatMap((finding) => {
    const level = Object.hasOwn(severity, finding.code)
      ? severity[finding.code]
      : finding.level;
    if (level === undefined || level === "off") return [];
    const reason = reasons.get(finding.fingerprint);
    return [
      { ...finding, level, ...(reason !== undefined && { accepted: reason }) },
    ];
  });
}
