import { expect, test } from "vitest";

import { changeCatalogue } from "../../generator/diff/catalogue/catalogue.ts";
import { oasdiffIds } from "./oasdiff-ids.ts";

/** The texts that a pattern stands for, its braces expanded from the left. */
function expand(pattern: string): readonly string[] {
  const match = /\{([^{}]*)\}/.exec(pattern);
  if (match === null) return [pattern];
  const [braces, alternatives = ""] = match;
  return alternatives
    .split(",")
    .flatMap((each) => expand(pattern.replace(braces, each)));
}

const ids = oasdiffIds.flatMap(([pattern, says]) =>
  expand(pattern).map((id) => [id, says] as const),
);

test("every check of oasdiff has its code here, or a reason why not", () => {
  expect(new Set(ids.map(([id]) => id)).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThanOrEqual(509);
  const named = ids
    .filter(([, says]) => !says.startsWith("not: "))
    .flatMap(([, says]) => says.split(" "));
  const unknown = named.filter((code) => !Object.hasOwn(changeCatalogue, code));
  expect(unknown).toEqual([]);
});

test("nineteen of twenty have a code", () => {
  const without = ids.filter(([, says]) => says.startsWith("not: "));
  expect(without.length / ids.length).toBeLessThanOrEqual(0.05);
});
