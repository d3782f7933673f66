import { describe, expect, test } from "vitest";

import { worstLevel } from "../../generator/diff/level.ts";
import { acceptanceRows } from "./acceptance-rows.ts";
import { findingsOf } from "./plan-of.ts";

describe("the acceptance table", () => {
  test("has 89 rows", () => {
    expect(new Set(acceptanceRows.map(({ id }) => id)).size).toBe(89);
  });

  test.each(acceptanceRows)(
    "$id is $level",
    ({ base, revision, codes, level }) => {
      const findings = findingsOf(base, revision);
      expect(findings.map(({ code }) => code).toSorted()).toEqual(codes);
      expect(worstLevel(findings.map((finding) => finding.level))).toBe(level);
    },
  );

  test.each(acceptanceRows)(
    "$id compared with itself is nothing",
    ({ base, revision }) => {
      expect(findingsOf(base, base)).toEqual([]);
      expect(findingsOf(revision, revision)).toEqual([]);
    },
  );
});
