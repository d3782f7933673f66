import { isDeepStrictEqual } from "node:util";

import type { CaseResult } from "./case.ts";
import { GROUPS } from "./cases.ts";
import { type Limit, LIMITS } from "./limits.ts";

/** A case on a platform: as everywhere, otherwise by a known limit, or wrong. */
export interface Judged {
  readonly group: string;
  readonly name: string;
  readonly verdict: "same" | "limit" | "wrong";
  readonly limit: Limit | undefined;
  /** JSON both. */
  readonly gave: string;
  readonly expected: string;
}

/** Compares what came of the cases with what must; a case that was not run is wrong. */
export function judge(
  platform: string,
  results: readonly CaseResult[],
): readonly Judged[] {
  return GROUPS.flatMap(({ name: group, cases }) =>
    Object.entries(cases).map(([name, { gives }]) => {
      const result = results.find(
        (each) => each.group === group && each.name === name,
      );
      const limit = LIMITS.find(
        (each) =>
          each.platforms.includes(platform) &&
          each.group === group &&
          each.cases.includes(name),
      );
      const expected = JSON.stringify(limit ? limit.gives : gives);
      const gave = result?.gave ?? "nothing: it was not run";
      const right = result !== undefined && isSame(result, expected);
      const verdict = right ? (limit ? "limit" : "same") : "wrong";
      return { group, name, verdict, limit, gave, expected };
    }),
  );
}

/** Whether a case gave this JSON, members in whatever order. */
function isSame({ gave }: CaseResult, expected: string): boolean {
  return (
    !gave.startsWith("threw ") &&
    isDeepStrictEqual(JSON.parse(gave), JSON.parse(expected))
  );
}
