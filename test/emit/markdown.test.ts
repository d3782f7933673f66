import fc from "fast-check";
import { marked, type Token } from "marked";
import { describe, expect, it } from "vitest";

import { codeSpan, oneLine, prose } from "../../generator/emit/ts/markdown.ts";
import { anyText } from "../support/any-text.ts";

/** The kinds of what a Markdown text consists of. */
function kindsOf(text: string): ReadonlySet<string> {
  const kinds = new Set<string>();
  marked.walkTokens(marked.lexer(text), (token: Token) => {
    const isPlain = token.type === "link" && isSeen(token.raw, token["href"]);
    kinds.add(isPlain ? "text" : token.type);
  });
  return kinds;
}

/** GitHub makes links of addresses; what they lead to is what is read. */
function isSeen(text: string, href: unknown): boolean {
  return [text, `mailto:${text}`, `http://${text}`].includes(String(href));
}

const PLAIN = ["paragraph", "text", "escape", "space"];

describe("prose", () => {
  it("is one paragraph of plain text, whatever its text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const written = prose(text);
        expect(written).not.toMatch(/[\n\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
        expect(PLAIN).toEqual(expect.arrayContaining([...kindsOf(written)]));
      }),
    );
  });

  it("shows what its text shows", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(prose(text).replaceAll(/\\([^\p{L}\p{N} ])/gu, "$1")).toBe(
          oneLine(text),
        );
      }),
    );
  });

  it.each([
    ["a_b", "a_b"],
    ["_a_", "\\_a\\_"],
    ["é_1", "é_1"],
    ["1_a", "1_a"],
    ["(_a)", "(\\_a)"],
    ["- a", "\\- a"],
    ["+ a", "\\+ a"],
    ["===", "\\==="],
    ["1. a", "1\\. a"],
    ["12) a", "12\\) a"],
    ["1.5 a", "1.5 a"],
    ["1.", "1\\."],
    ["a - 1. b", "a - 1. b"],
    ["\\`*[]<>|~&#", "\\\\\\`\\*\\[\\]\\<\\>\\|\\~\\&\\#"],
    [" a \n\u2028\0 b ", "a b"],
  ])("of %j is %j", (text, written) => {
    expect(prose(text)).toBe(written);
  });
});

describe("a code span", () => {
  it("is one, whatever its text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const line = oneLine(text);
        fc.pre(line !== "");
        const [block] = marked.lexer(`- ${codeSpan(text)}`);
        const kinds = kindsOf(block?.raw ?? "");
        expect([...kinds].toSorted()).toEqual([
          "codespan",
          "list",
          "list_item",
          "text",
        ]);
      }),
    );
  });

  it.each([
    ["a", "`a`"],
    ["a`b", "``a`b``"],
    ["a``b`c", "```a``b`c```"],
    ["`a", "`` `a ``"],
    ["a`", "`` a` ``"],
    ["a\n\tb", "`a b`"],
  ])("of %j is %s", (text, written) => {
    expect(codeSpan(text)).toBe(written);
  });

  it("is made of a text with very many backticks", () => {
    expect(codeSpan("` ".repeat(500_000))).toHaveLength(1_000_006);
  });
});
