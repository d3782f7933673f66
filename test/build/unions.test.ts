import { describe, expect, it } from "vitest";

import { brief, codes, named, readSchemas } from "../support/document-of.ts";

/** The schema A, briefly. */
function a(schemas: string): unknown {
  return brief(named(readSchemas(schemas), "A").schema);
}

const string = { kind: "string" };

describe("unions", () => {
  it("take null among their variants for the flag", () => {
    const read =
      readSchemas(`A: { oneOf: [{ type: string }, { type: "null" }, { type: number }] }
B: { anyOf: [{ $ref: "#/components/schemas/A" }, { type: "null" }] }`);
    expect(named(read, "A").schema).toMatchObject({
      kind: "union",
      mode: "oneOf",
      nullable: true,
      variants: [string, { kind: "number" }],
    });
    expect(named(read, "B").schema).toMatchObject({
      kind: "ref",
      nullable: true,
    });
  });

  it("are made of several types", () => {
    expect(a("A: { type: [string, integer, 'null'] }")).toMatchObject({
      kind: "union",
      mode: "type",
      variants: [string, { kind: "number", integer: true }],
    });
    expect(
      named(readSchemas("A: { type: [string, 'null'] }"), "A").schema,
    ).toMatchObject({
      ...string,
      nullable: true,
    });
  });

  it("beside properties hold together with them", () => {
    expect(
      a(
        "A: { properties: { x: {} }, oneOf: [{ properties: { y: {} } }, { properties: { z: {} } }] }",
      ),
    ).toMatchObject({
      kind: "intersection",
      members: [{ kind: "object" }, { kind: "union" }],
    });
  });

  it("that only tell which properties are required say nothing of the type", () => {
    const read = readSchemas(
      "A: { properties: { x: {}, y: {} }, anyOf: [{ required: [x] }, { required: [y] }] }",
    );
    expect(named(read, "A").schema.kind).toBe("object");
    expect(codes(read)).toEqual([]);
  });

  it("give their type to variants that have none", () => {
    expect(
      a("A: { type: string, oneOf: [{ format: uuid }, { pattern: x }] }"),
    ).toMatchObject({
      kind: "union",
      variants: [
        { kind: "string", format: "uuid" },
        { kind: "string", pattern: "x" },
      ],
    });
  });
});
