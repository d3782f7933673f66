import { describe, expect, it } from "vitest";

import { code } from "../../generator/emit/ts/code.ts";
import {
  atom,
  intersection,
  print,
  union,
} from "../../generator/emit/ts/type/expression.ts";

const kinds = union([atom(code`"Bot"`), atom(code`"User"`)]);

describe("a type that is joined with its like", () => {
  it("is itself, without parentheses", () => {
    expect(print(intersection([kinds, kinds]))).toBe(`"Bot" | "User"`);
    expect(print(union([kinds, kinds]))).toBe(`"Bot" | "User"`);
  });

  it("keeps its parentheses beside another", () => {
    expect(print(intersection([kinds, kinds, atom(code`Kind`)]))).toBe(
      `("Bot" | "User") & Kind`,
    );
  });
});
