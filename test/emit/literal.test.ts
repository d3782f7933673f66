import { runInNewContext } from "node:vm";

import fc from "fast-check";
import { format } from "prettier";
import { describe, expect, it } from "vitest";

import { literal } from "../../generator/emit/ts/literal.ts";
import type { JsonValue } from "../../generator/ir/json.ts";
import { fuzzRuns } from "../support/fuzz-runs.ts";

const anyText = fc.string({ unit: "binary" });
const hostileText = fc
  .array(
    fc.constantFrom(
      '"',
      "'",
      "`",
      "\\",
      "${",
      "}",
      "*/",
      "//",
      "\n",
      "\r",
      "\u2028",
      "\u2029",
      "\u202e",
      "\ud800",
      "\0",
      "</script>",
      "$&",
      "__proto__",
      "a",
    ),
  )
  .map((pieces) => pieces.join(""));
const jsonValue = fc
  .jsonValue({ stringUnit: "binary" })
  .map((value) => value as JsonValue);

function evaluate(code: string): unknown {
  return JSON.parse(runInNewContext(`JSON.stringify(${code})`) as string);
}

describe("a literal", () => {
  it("evaluates to the text it was made from", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, hostileText), (text) => {
        expect(runInNewContext(literal(text))).toBe(text);
      }),
    );
  });

  it("evaluates to the JSON value it was made from", () => {
    fc.assert(
      fc.property(jsonValue, (value) => {
        expect(evaluate(`(${literal(value)})`)).toEqual(
          JSON.parse(JSON.stringify(value)),
        );
      }),
    );
  });

  it.each([
    [{}, "{}"],
    [[], "[]"],
    [{ a: {}, "b-c": [1, null] }, '{ a: {}, "b-c": [1, null] }'],
    [-0, "-0"],
    ["\n\r\t\b\f", '"\\n\\r\\t\\b\\f"'],
    [`"'`, `"\\"'"`],
    [`""'`, `'""\\''`],
    ["\u{e0001}", '"\\udb40\\udc01"'],
    [1e21, "1e21"],
    [true, "true"],
  ])("of %j is laid out as prettier lays it out", (value, written) => {
    expect(literal(value)).toBe(written);
  });

  it("makes a property of __proto__ and sets no prototype", () => {
    const value: unknown = runInNewContext(
      `Object.keys(${literal(JSON.parse('{"__proto__":{"a":1}}') as JsonValue)})`,
    );
    expect([...(value as string[])]).toEqual(["__proto__"]);
  });

  it("shows every character: nothing invisible, no line end", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, hostileText), (text) => {
        expect(literal(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
      }),
    );
  });

  it("is quoted as prettier quotes it", async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(anyText, hostileText), async (text) => {
        const code = `x = ${literal(text)};\n`;
        const formatted = await format(code, {
          parser: "babel-ts",
          printWidth: 10_000,
        });
        expect(formatted).toBe(code);
      }),
      { numRuns: fuzzRuns / 5 },
    );
  });

  it("is refused for numbers that JSON does not have", () => {
    expect(() => literal(Number.NaN)).toThrow("Not a number of JSON");
    expect(() => literal(Number.POSITIVE_INFINITY)).toThrow();
  });
});
