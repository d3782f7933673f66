import type { Finding } from "../change.ts";
import type { AcceptedFinding, Decisions } from "./apply-decisions.ts";

/** What was accepted and makes no difference any more. */
export interface StaleAcceptance extends AcceptedFinding {
  /** "expired": its finding counts again. "unused": there is no such finding. */
  readonly state: "expired" | "unused";
}

/** The acceptances that somebody should look at again, in their order. */
export function staleAcceptances(
  findings: readonly Finding[],
  { accepted = [], today }: Pick<Decisions, "accepted" | "today">,
): readonly StaleAcceptance[] {
  const found = new Set(findings.map(({ fingerprint }) => fingerprint));
  return accepted.flatMap((entry): readonly StaleAcceptance[] => {
    if (!found.has(entry.fingerprint)) return [{ ...entry, state: "unused" }];
    const { expires } = entry;
    return expires !== undefined && expires < today
      ? [{ ...entry, state: "expired" }]
      : [];
  });
}
