import fc from "fast-check";
import { format } from "prettier";
import { expect, it } from "vitest";

import type { JsonValue } from "../../generator/ir/json.ts";
import { printJson } from "../../generator/print/print-json.ts";

const values = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.integer({ min: -99_999, max: 99_999 }),
    fc.string({ maxLength: 30 }),
    fc.string({ unit: "grapheme", maxLength: 12 }),
    fc.constantFrom(null, true, false),
    fc.array(fc.integer(), { maxLength: 30 }),
    fc.array(tie("value"), { maxLength: 6 }),
    fc.dictionary(fc.string({ minLength: 1, maxLength: 12 }), tie("value"), {
      maxKeys: 4,
    }),
  ),
})).value;

it("prints JSON as prettier lays it out", async () => {
  await fc.assert(
    fc.asyncProperty(values, async (value) => {
      const text = JSON.stringify(value, null, 2);
      const expected = await format(text, { parser: "json" });
      expect(printJson(value)).toBe(expected);
    }),
  );
});
