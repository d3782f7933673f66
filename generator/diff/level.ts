/** What a change does on the wire to a client that follows the base. */
export type Level = "breaking" | "risky" | "safe";

/** What a change does to code that was written against the package of the base. */
export type SdkVerdict = "break" | "mock" | "none";

/** Whether a change keeps what the project promised. */
export type PolicyVerdict = "violation" | "none";

/** Which way a value travels: a schema that goes both ways is judged both ways. */
export type Way = "request" | "response";

/** From the best to the worst. */
export const levels: readonly Level[] = ["safe", "risky", "breaking"];

/** From the best to the worst. */
export const sdkVerdicts: readonly SdkVerdict[] = ["none", "mock", "break"];

/** From the best to the worst. */
export const policyVerdicts: readonly PolicyVerdict[] = ["none", "violation"];

/** The worst of some levels; "safe" where there is none. */
export function worstLevel(given: Iterable<Level>): Level {
  return worst(given, levels) ?? "safe";
}

/** The worst of some verdicts; "none" where there is none. */
export function worstVerdict(given: Iterable<SdkVerdict>): SdkVerdict {
  return worst(given, sdkVerdicts) ?? "none";
}

function worst<Rank>(
  given: Iterable<Rank>,
  ranks: readonly Rank[],
): Rank | undefined {
  return ranks[
    Math.max(-1, ...Array.from(given, (rank) => ranks.indexOf(rank)))
  ];
}
