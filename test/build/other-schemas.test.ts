import { describe, expect, it } from "vitest";

import { brief, codes, named, readSchemas } from "../support/document-of.ts";

/** The schema A, briefly. */
function a(schemas: string): unknown {
  return brief(named(readSchemas(schemas), "A").schema);
}

const string = { kind: "string" };

describe("the rest", () => {
  it.each([
    ["A: { format: uuid }", { kind: "string", format: "uuid" }],
    ["A: { format: string }", { kind: "string", format: "string" }],
    [
      "A: { format: int64 }",
      { kind: "number", integer: true, format: "int64" },
    ],
    ["A: { format: unheard-of }", { kind: "any" }],
    ["A: true", { kind: "any" }],
    ["A: {}", { kind: "any" }],
    ["A: false", { kind: "never" }],
    ["A: { type: 'null' }", { kind: "null" }],
    [
      "A: { type: integer, format: int64, minimum: 1 }",
      { kind: "number", integer: true, format: "int64", minimum: 1 },
    ],
    [
      "A: { type: array, items: { type: string }, minItems: 1 }",
      { kind: "array", items: string, uniqueItems: false, minItems: 1 },
    ],
    [
      "A: { prefixItems: [{ type: string }], items: false }",
      { kind: "tuple", items: [string], required: 1, rest: false },
    ],
    [
      "A: { type: array, prefixItems: [{ type: string }] }",
      { kind: "tuple", items: [string], required: 1, rest: { kind: "any" } },
    ],
  ])("reads %s", (schemas, expected) => {
    expect(a(schemas)).toEqual(expected);
  });

  it("types what it does not know as unknown, and says so", () => {
    const read = readSchemas("A: { type: objekt }\nB: text");
    expect(brief(named(read, "A").schema)).toEqual({ kind: "any" });
    expect(brief(named(read, "B").schema)).toEqual({ kind: "any" });
    expect(codes(read)).toEqual(["schema-expected", "unknown-type"]);
  });
});
