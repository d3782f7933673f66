import { describe, expect, it } from "vitest";

import { brief, codes, named, readSchemas } from "../support/document-of.ts";

/** The schema A, briefly. */
function a(schemas: string): unknown {
  return brief(named(readSchemas(schemas), "A").schema);
}

describe("enums", () => {
  it("list each scalar once, and null as the flag", () => {
    const read = readSchemas("A: { enum: [a, b, a, null] }");
    expect(named(read, "A").schema).toMatchObject({
      kind: "enum",
      nullable: true,
      members: [{ value: "a" }, { value: "b" }],
    });
    expect(codes(read)).toEqual(["enum-duplicates"]);
  });

  it("may mix kinds, which is said", () => {
    const read = readSchemas("A: { enum: [a, 1, true] }");
    expect(named(read, "A").schema).toMatchObject({
      members: [{ value: "a" }, { value: 1 }, { value: true }],
    });
    expect(codes(read)).toEqual(["enum-mixed"]);
  });

  it("may list objects and arrays, which are variants beside the scalars", () => {
    expect(a("A: { enum: [a, { x: 1 }, [2], { x: 1 }] }")).toMatchObject({
      kind: "union",
      variants: [
        { kind: "enum", members: [{ value: "a" }] },
        { kind: "object", properties: [{ name: "x", required: true }] },
        { kind: "tuple", items: [{ kind: "literal", value: 2 }] },
      ],
    });
  });

  it("are literals where they are constants", () => {
    expect(a("A: { const: x }")).toEqual({ kind: "literal", value: "x" });
    expect(a("A: { const: null }")).toEqual({ kind: "null" });
  });
});
