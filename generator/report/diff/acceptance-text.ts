import type { ReportedAcceptance } from "./json.ts";

/** What is to be done about an acceptance; `reason` is for people, and may hold anything. */
export function acceptanceText({
  expires,
  fingerprint,
  reason,
  state,
}: Omit<ReportedAcceptance, "expires"> & {
  readonly expires?: string | null;
}): string {
  return state === "expired"
    ? `${fingerprint} was accepted until ${expires} and counts again: ${reason}`
    : `${fingerprint} is accepted, and there is no such finding: remove it (${reason})`;
}
