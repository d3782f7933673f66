import fc from "fast-check";
import { ts } from "ts-morph";
import { describe, expect, it } from "vitest";

import { blockComment } from "../../generator/emit/ts/block-comment.ts";
import { comment } from "../../generator/emit/ts/comment.ts";
import { docsOf } from "../../generator/emit/ts/docs.ts";

const hostileText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "*/",
        "*",
        "/",
        "/*",
        "//",
        "\\",
        "\n",
        "\r\n",
        "\r",
        "\u2028",
        "\u2029",
        "\u202e",
        "@",
        "@ts-ignore",
        "@ts-nocheck",
        "@deprecated ",
        "@jsx h",
        "//# sourceMappingURL=x",
        '/// <reference path="x" />',
        "\0",
        "```",
        "- ",
        "# ",
        "export const x = 1;",
        " ",
      ),
      fc.string({ unit: "binary" }),
    ),
  )
  .map((pieces) => pieces.join(""));

/** The tokens of a text, comments included, blanks left out. */
function tokensOf(text: string): readonly ts.SyntaxKind[] {
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, false);
  scanner.setText(text);
  const kinds: ts.SyntaxKind[] = [];
  for (
    let kind = scanner.scan();
    kind !== ts.SyntaxKind.EndOfFileToken;
    kind = scanner.scan()
  ) {
    kinds.push(kind);
  }
  return kinds.filter(
    (kind) =>
      kind !== ts.SyntaxKind.WhitespaceTrivia &&
      kind !== ts.SyntaxKind.NewLineTrivia,
  );
}

/** A text without what is not seen, and without backslashes. */
function seen(value: string): string {
  return value.replaceAll(/[\\\s\p{C}]/gu, "");
}

function commentOf(text: string): string {
  return blockComment(comment(text));
}

describe("a comment", () => {
  it("is one comment token, whatever its text", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(tokensOf(commentOf(text))).toEqual([
          ts.SyntaxKind.MultiLineCommentTrivia,
        ]);
      }),
    );
  });

  it("stays one comment token after it was filled and given tags", () => {
    fc.assert(
      fc.property(hostileText, hostileText, (description, example) => {
        const docs = docsOf({ description, example, deprecated: true });
        expect(tokensOf(blockComment(docs ?? comment("")))).toEqual([
          ts.SyntaxKind.MultiLineCommentTrivia,
        ]);
      }),
    );
  });

  it("carries no tag and no directive of the document's", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const written = commentOf(text);
        expect(written).not.toMatch(/^[\s*/]*@/m);
        expect(written).not.toMatch(/(?<!\\)@ts-|\/\/[#@]|\/\/\/ *</);
      }),
    );
  });

  it("deletes nothing that can be seen", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(seen(comment(text))).toBe(seen(text));
      }),
    );
  });

  it("changes no more when it is made of a comment", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(comment(comment(text))).toBe(comment(text));
      }),
    );
  });
});
