import { runInNewContext } from "node:vm";

import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { blockComment } from "../../generator/emit/ts/block-comment.ts";
import {
  code,
  identifier,
  indent,
  joinCode,
} from "../../generator/emit/ts/code.ts";
import {
  comment,
  joinComments,
  remark,
} from "../../generator/emit/ts/comment.ts";
import {
  literalKey,
  propertyKey,
} from "../../generator/emit/ts/property-key.ts";
import { anyText } from "../support/any-text.ts";

describe("a key", () => {
  it("of an object literal is the name that it was made from", () => {
    fc.assert(
      fc.property(anyText, (name) => {
        const keys: unknown = runInNewContext(
          `JSON.stringify(Object.keys({ ${literalKey(name)}: 1 }))`,
        );
        expect(JSON.parse(keys as string)).toEqual([
          JSON.parse(JSON.stringify(name)),
        ]);
      }),
    );
  });

  it.each([
    ["name", "name"],
    ["$a_1", "$a_1"],
    ["größe", "größe"],
    ["1a", '"1a"'],
    ["a-b", '"a-b"'],
    ["a b", '"a b"'],
    ["", '""'],
    ['"', `'"'`],
    ["a\n", '"a\\n"'],
  ])("%j is written as %s", (name, written) => {
    expect(propertyKey(name)).toBe(written);
    expect(literalKey(name)).toBe(written);
  });

  it("__proto__ is computed in an object literal, and only there", () => {
    expect(literalKey("__proto__")).toBe('["__proto__"]');
    expect(propertyKey("__proto__")).toBe("__proto__");
  });
});

describe("code", () => {
  it("takes names that are identifiers, and no others", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const isIdentifier = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(
          text,
        );
        if (isIdentifier) expect(identifier(text)).toBe(text);
        else expect(() => identifier(text)).toThrow("Not an identifier: ");
      }),
    );
    for (const name of ["a b", " a", "a ", "1a", "a-", "", "a;b"]) {
      expect(() => identifier(name)).toThrow(JSON.stringify(name));
    }
    for (const name of ["a", "$", "_a1", "größe"]) {
      expect(identifier(name)).toBe(name);
    }
  });

  it("is put together from code", () => {
    const a = identifier("a");
    expect(code`${a}: ${a};`).toBe("a: a;");
    expect(code`none`).toBe("none");
    expect(joinCode([a, a], ", ")).toBe("a, a");
  });

  it("is indented line by line, empty lines not at all", () => {
    expect(indent(code`a\n\nb\nc`)).toBe("a\n\n  b\n  c");
  });
});

describe("a comment", () => {
  it.each([
    ["a\r\nb\rc\u2028d\u2029e\u0085f", "a\nb\nc\nd\ne\nf"],
    ["\r\n\r\n", "\n\n"],
    ["a\u0000\u202eb\u200b\ud800", "ab"],
    ["n\u200co\u200dp", "n\u200co\u200dp"],
    ["\ta", "\ta"],
    ["*/", "*\\/"],
    ["**//", "**\\//"],
    ["*\u200b/", "*\\/"],
    ["//# sourceMappingURL=a", "/\\/# sourceMappingURL=a"],
    ["//@ sourceURL=a", "/\\/@ sourceURL=a"],
    ["/// <reference />", "/\\// <reference />"],
    ["////@ts-check", "/\\/\\/\\/\\@ts-check"],
    ["@ts-ignore", "\\@ts-ignore"],
    ["see @ts-ignore", "see \\@ts-ignore"],
    ["\\@ts-ignore", "\\@ts-ignore"],
    ["x @jsx h", "x \\@jsx h"],
    ["/*@__PURE__*/", "/*\\@__PURE__*\\/"],
    ["/*#__PURE__*/", "/*\\#__PURE__*\\/"],
    ["#__NO_SIDE_EFFECTS__", "\\#__NO_SIDE_EFFECTS__"],
    [
      "a @__NO_SIDE_EFFECTS__ @preserve @license @cc_on",
      "a \\@__NO_SIDE_EFFECTS__ \\@preserve \\@license \\@cc_on",
    ],
    ["me@example.com #1", "me@example.com #1"],
    ["@deprecated", "\\@deprecated"],
    ["a\n  @see b", "a\n  \\@see b"],
    [" * @see b", " * \\@see b"],
    ["\t/@see b", "\t/\\@see b"],
    ["a @see b", "a @see b"],
    ["a  \n  b \t", "a\n  b"],
    [" \n ", "\n"],
  ])("of %j is %j", (text, written) => {
    expect(comment(text)).toBe(written);
  });

  it("is put together from comments", () => {
    const [a, b] = [comment("a"), comment("b")];
    expect(joinComments([a, b], "\n\n")).toBe("a\n\nb");
    expect(remark`${a}\\n@${b}.`).toBe("a\\n@b.");
  });

  it("stands on one line where it fits", () => {
    const seventy = "a".repeat(70);
    expect(blockComment(comment(seventy))).toBe(`/** ${seventy} */`);
    expect(blockComment(comment(`${seventy}a`))).toBe(
      `/**\n * ${seventy}a\n */`,
    );
    expect(blockComment(comment("a\n\nb"))).toBe("/**\n * a\n *\n * b\n */");
  });
});
