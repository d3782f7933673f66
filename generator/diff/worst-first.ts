import type { Finding } from "./change.ts";
import { levels, policyVerdicts, sdkVerdicts } from "./level.ts";

/** Stable: what is equally bad stays in the order of the document. */
export function worstFirst(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted(
    (a, b) =>
      levels.indexOf(b.level) - levels.indexOf(a.level) ||
      sdkVerdicts.indexOf(b.sdk) - sdkVerdicts.indexOf(a.sdk) ||
      policyVerdicts.indexOf(b.policy) - policyVerdicts.indexOf(a.policy),
  );
}
