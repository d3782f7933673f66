import { describe, expect, test } from "vitest";

import {
  definitions,
  type ChangeCode,
} from "../../generator/diff/catalogue/catalogue.ts";
import { policyChanges } from "../../generator/diff/catalogue/policy-changes.ts";
import type { Finding } from "../../generator/diff/change.ts";
import { worstLevel } from "../../generator/diff/level.ts";
import { findingsOf } from "./plan-of.ts";
import { allRows, singleChanges } from "./single-changes.ts";

describe("single changes", () => {
  test("are at least 300, each under a name of its own", () => {
    expect(singleChanges.length).toBeGreaterThanOrEqual(300);
    const ids = new Set(singleChanges.map(({ id }) => id));
    expect(ids.size).toBe(singleChanges.length);
  });

  // All rules run over every pair: what another rule finds there is wrong.
  test.each(singleChanges)(
    "$id is $level and nothing else, and the same from the other side",
    ({ base, revision, codes, level }) => {
      const findings = findingsOf(base, revision);
      expect(findings.map(({ code }) => code).toSorted()).toEqual(codes);
      expect(worstLevel(findings.map((each) => each.level))).toBe(level);
      const back = findingsOf(revision, base).map(mirrored);
      expect(back.toSorted()).toEqual(findings.map(described).toSorted());
    },
  );

  test("show every code", () => {
    const codes = allRows.flatMap((row) => row.codes as readonly ChangeCode[]);
    const shown = new Set<string>(codes);
    for (const code of codes) shown.add(definitions[code].mirror ?? code);
    const hidden = Object.keys(definitions).filter(
      (code) => !shown.has(code) && !Object.hasOwn(policyChanges, code),
    );
    expect(hidden).toEqual([
      "export-renamed",
      "export-removed",
      "pages-removed",
    ]);
  });
});

function described({ code, location, before, after }: Finding): string {
  const { base, revision } = location;
  return JSON.stringify([code, base, revision, before, after]);
}

/** A finding as it is seen from the other side. */
function mirrored({ code, location, before, after }: Finding): string {
  const { base, revision } = location;
  const { mirror } = definitions[code];
  return JSON.stringify([mirror, revision, base, after, before]);
}
