import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { lineEdits } from "../../generator/report/line-edits.ts";
import { unifiedDiff } from "../../generator/report/unified-diff.ts";

describe("the difference of two texts", () => {
  test("is told in hunks with three lines of context", () => {
    const lines = Array.from({ length: 20 }, (_, index) => `line ${index}`);
    const before = `${lines.join("\n")}\n`;
    const after = before
      .replace("line 3\n", "line three\n")
      .replace("line 15\n", "");
    expect(unifiedDiff({ path: "a.txt", before, after }))
      .toMatchInlineSnapshot(`
        "--- a/a.txt
        +++ b/a.txt
        @@ -1,7 +1,7 @@
         line 0
         line 1
         line 2
        -line 3
        +line three
         line 4
         line 5
         line 6
        @@ -13,7 +13,6 @@
         line 12
         line 13
         line 14
        -line 15
         line 16
         line 17
         line 18
        "
      `);
  });

  test("tells of a missing last line end, and is empty for equal texts", () => {
    const diff = unifiedDiff({ path: "a", before: "x", after: "x\n" });
    expect(diff).toContain("-\\ No newline at end of file");
    expect(unifiedDiff({ path: "a", before: "x\n", after: "x\n" })).toBe("");
  });

  test("leads from one text to the other, with as few edits as there are", () => {
    const lines = fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 12 });
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const edits = lineEdits(before, after);
        const without = (kind: string): readonly string[] =>
          edits.filter((edit) => edit.kind !== kind).map(({ line }) => line);
        expect(without("inserted")).toEqual(before);
        expect(without("deleted")).toEqual(after);
        const same = edits.filter(({ kind }) => kind === "same").length;
        expect(same).toBe(longestCommon(before, after));
      }),
    );
  });

  test("of texts that have nothing in common is found in no time", () => {
    const before = Array.from({ length: 20_000 }, (_, index) => `a${index}`);
    const after = Array.from({ length: 20_000 }, (_, index) => `b${index}`);
    const start = performance.now();
    expect(lineEdits(before, after)).toHaveLength(40_000);
    expect(performance.now() - start).toBeLessThan(3_000);
  });
});

/** The length of the longest common subsequence, by its definition. */
function longestCommon(
  before: readonly string[],
  after: readonly string[],
): number {
  const [first, ...rest] = before;
  if (first === undefined) return 0;
  let best = longestCommon(rest, after);
  const at = after.indexOf(first);
  if (at >= 0) {
    best = Math.max(best, 1 + longestCommon(rest, after.slice(at + 1)));
  }
  return best;
}
