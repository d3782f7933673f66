import type { Finding, Subject } from "../change.ts";
import { worstVerdict } from "../level.ts";
import type { Judgement } from "./judgement.ts";

/**
 * Lays judgements of the sdk layer over the findings that explain them: those of the same subject,
 * and of the same place within it where the judgement names one.
 */
export function mergeJudgements(
  findings: readonly Finding[],
  judgements: readonly Judgement[],
): readonly Finding[] {
  if (judgements.length === 0) return findings;
  return findings.map((finding) => {
    const own = judgements.filter((judgement) => explains(finding, judgement));
    if (own.length === 0) return finding;
    const witness = own.find(({ verdict }) => verdict === "break")?.witness;
    const symbols = new Set([
      ...finding.symbols,
      ...own.map(({ symbol }) => symbol),
    ]);
    return {
      ...finding,
      sdk: worstVerdict([finding.sdk, ...own.map(({ verdict }) => verdict)]),
      layers: [...new Set([...finding.layers, "sdk" as const])],
      symbols: [...symbols],
      ...(witness !== undefined && { witness }),
    };
  });
}

function explains(finding: Finding, { subject, where }: Judgement): boolean {
  return (
    isSame(finding.subject, subject) &&
    (where === undefined || where === finding.where)
  );
}

function isSame(a: Subject, b: Subject): boolean {
  if (a.kind === "document" || b.kind === "document") return a.kind === b.kind;
  return a.kind === b.kind && a.base === b.base && a.revision === b.revision;
}
