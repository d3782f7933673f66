import { describe, expect, it } from "vitest";

import { comment } from "../../generator/emit/ts/comment.ts";
import { prose as filled } from "../../generator/emit/ts/docs.ts";
import { codeSpan, prose } from "../../generator/emit/ts/markdown.ts";
import { stringLiteral } from "../../generator/emit/ts/string-literal.ts";
import { nestingOf } from "../../generator/load/parse/nesting-of.ts";
import { fileName } from "../../generator/name/file-names.ts";
import { camelCase, pascalCase } from "../../generator/name/identifiers.ts";
import { partsOf } from "../../generator/name/words.ts";
import { cut, defaultOptions } from "../support/cut.ts";
import { hostileDocument, type WriteText } from "./hostile-document.ts";

/** What a regular expression that goes back and forth would go over again and again. */
const PIECES = [
  " ",
  "\t",
  "\n",
  "\n ",
  "*",
  "/",
  "/**",
  "`",
  "` ",
  "\\",
  '\\"',
  '"',
  "@",
  "-",
  "- ",
  "_",
  "=",
  ".",
  "a",
  "A",
  "aA",
  "a.",
  "1",
  "1.",
  "(",
  "{a}",
  "[",
];

const ofTexts: Readonly<Record<string, (text: string) => unknown>> = {
  comment,
  filled,
  prose,
  codeSpan,
  stringLiteral,
  camelCase,
  pascalCase,
  partsOf,
  fileName: (text) => fileName(text, "models"),
  nestingOf,
};

// What takes the square of a text's length would take minutes here.
describe("a text of 200,000 characters takes no more than its length", () => {
  it.each(Object.entries(ofTexts))("in %s", (_, ofText) => {
    for (const piece of PIECES) {
      const text = piece.repeat(200_000 / piece.length);
      expect(() => [ofText(text), ofText(`${text}x`)]).not.toThrow();
    }
  });

  it.each(["/** ", '\\"'])(
    "in a document that is full of %j",
    async (piece) => {
      const long = piece.repeat(20_000 / piece.length);
      const { document } = hostileDocument("2.0", 0, oncePerPosition(long));
      const options = { ...defaultOptions, name: "Api" };
      const { files } = await cut(JSON.stringify(document), options);
      expect(files.length).toBeGreaterThan(50);
    },
  );
});

/** The long text once in every position, short ones elsewhere. */
function oncePerPosition(long: string): WriteText {
  const known = new Set<string>();
  return (number, position) => {
    if (known.has(position)) return `text ${number}`;
    known.add(position);
    return `text ${number} ${long}x`;
  };
}
