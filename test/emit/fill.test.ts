import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { fill } from "../../generator/emit/ts/fill.ts";
import { anyText } from "../support/any-text.ts";

const long = "aaaa bbbb cccc";

function wordsOf(text: string): readonly string[] {
  return text.split(/[ \n]/).filter((word) => word !== "");
}

describe("a description that is filled", () => {
  it.each([
    ["aaaa bbbb", "aaaa bbbb"],
    ["aaaaa bbbb", "aaaaa bbbb"],
    ["aaaaa bbbb cc", "aaaaa bbbb\ncc"],
    [" aaaa", " aaaa"],
    [" aaaa bbbb", " aaaa bbbb"],
    ["aaaaaa bbbb", "aaaaaa\nbbbb"],
    [long, "aaaa bbbb\ncccc"],
    ["aaaaaaaaaaaa b", "aaaaaaaaaaaa\nb"],
    ["a bbbbbbbbbbbb c", "a\nbbbbbbbbbbbb\nc"],
    [`${long}\n${long}`, "aaaa bbbb\ncccc\naaaa bbbb\ncccc"],
    ["a\n\nb", "a\n\nb"],
    ["", ""],
  ])("%j becomes %j in lines of ten", (text, filled) => {
    expect(fill(text, 10)).toBe(filled);
  });

  it.each([
    "    aaaa bbbb cccc",
    "\taaaa bbbb cccc",
    "# aaaa bbbb cccc",
    "  # aaaa bbbb cccc",
    "> aaaa bbbb cccc",
    "| aaaa | bbbb |",
    "- aaaa bbbb cccc",
    "  - aaaa bbbb cccc",
    "+ aaaa bbbb cccc",
    "* aaaa bbbb cccc",
    "1. aaaa bbbb cccc",
    "12) aaaa bbbb cccc",
    "------------",
    "============",
    "____________  ",
    "<aaaa bbbb cccc>",
    "```\naaaa bbbb cccc\n```",
    "~~~\naaaa bbbb cccc\n~~~",
    " ``` aaaa bbbb cccc",
    "```\naaaa bbbb cccc\n\naaaa bbbb cccc",
  ])("keeps the lines of %j", (text) => {
    expect(fill(text, 10)).toBe(text);
  });

  it.each([
    `\`\`\`\n\n\`\`\`\n${long}`,
    "   aaaa bbbb cccc",
    "-aaaa bbbb cccc",
    "1.aaaa bbbb cccc",
    "1 aaaa bbbb cccc",
    "a. aaaa bbbb cccc",
    "aa - bbbb cccc dddd",
    "aa # bbbb cccc dddd",
    "--- aaaa bbbb cccc",
    "-- aaaa bbbb cccc",
    "a``` aaaa bbbb cccc",
    "`` aaaa bbbb cccc",
  ])("breaks the lines of %j, which are none of a layout", (text) => {
    expect(fill(text, 10)).not.toBe(text);
  });

  it.each([
    ["#"],
    ["#b"],
    [">"],
    ["|"],
    ["@b"],
    ["-"],
    ["+"],
    ["*"],
    ["="],
    ["---"],
    ["1."],
    ["12)"],
    ["```b"],
    ["~~~"],
  ])("begins no line with %s, which would mark it up", (word) => {
    expect(fill(`aaaaaaaaa ${word} cccc`, 10)).toBe(`aaaaaaaaa ${word}\ncccc`);
  });

  it.each([["b#"], ["-b"], ["b-"], ["1.b"], ["a1."], ["12"], ["``b"], ["~"]])(
    "begins a line with %s, which marks nothing up",
    (word) => {
      expect(fill(`aaaaaaaaa ${word} cc`, 10)).toBe(`aaaaaaaaa\n${word} cc`);
    },
  );

  it("keeps its words, in their order", () => {
    fc.assert(
      fc.property(anyText, fc.nat({ max: 30 }), (text, width) => {
        expect(wordsOf(fill(text, width))).toEqual(wordsOf(text));
      }),
    );
  });
});
