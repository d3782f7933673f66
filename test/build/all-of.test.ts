import { describe, expect, it } from "vitest";

import { brief, codes, named, readSchemas } from "../support/document-of.ts";

/** The schema A, briefly. */
function a(schemas: string): unknown {
  return brief(named(readSchemas(schemas), "A").schema);
}

const string = { kind: "string" };

describe("allOf", () => {
  it("with one member is that member, and keeps its siblings", () => {
    const read = readSchemas(`A:
  properties:
    x: { description: Mine., readOnly: true, nullable: true, allOf: [{ $ref: "#/components/schemas/B" }] }
B: { type: string }`);
    expect(brief(named(read, "A").schema)).toMatchObject({
      properties: [
        {
          schema: {
            kind: "ref",
            target: "/components/schemas/B",
            access: "read",
            nullable: true,
          },
        },
      ],
    });
  });

  it("of plain objects is one object", () => {
    expect(
      a(`A:
  allOf:
    - { type: object, required: [x], properties: { x: { type: string } } }
    - { properties: { y: { type: string } } }
  required: [y]`),
    ).toEqual({
      kind: "object",
      properties: [
        { name: "x", required: true, schema: string },
        { name: "y", required: true, schema: string },
      ],
      patterns: [],
    });
  });

  it("of references is an intersection, with what stands beside it", () => {
    expect(
      a(`A: { allOf: [{ $ref: "#/components/schemas/B" }], properties: { x: { type: string } } }
B: { type: object }`),
    ).toMatchObject({
      kind: "intersection",
      members: [{ kind: "ref" }, { kind: "object" }],
    });
  });

  it("with a lone required declares the property of a reference again", () => {
    const read =
      readSchemas(`A: { allOf: [{ $ref: "#/components/schemas/B" }, { required: [x] }] }
B: { allOf: [{ $ref: "#/components/schemas/C" }] }
C: { properties: { x: { type: string } } }`);
    expect(brief(named(read, "A").schema)).toEqual({
      kind: "intersection",
      members: [
        { kind: "ref", target: "/components/schemas/B" },
        {
          kind: "object",
          properties: [{ name: "x", required: true, schema: string }],
          patterns: [],
        },
      ],
    });
    expect(codes(read)).toEqual([]);
  });

  it("ends where a required property requires itself", () => {
    const read = readSchemas(`A:
  properties:
    x: { allOf: [{ $ref: "#/components/schemas/A" }, { required: [x] }] }`);
    expect(named(read, "A").schema.kind).toBe("object");
  });

  it("is null if one member is, and that is said", () => {
    const read =
      readSchemas(`A: { allOf: [{ $ref: "#/components/schemas/B" }, { nullable: true }] }
B: { type: string }`);
    expect(named(read, "A").schema).toMatchObject({
      kind: "ref",
      nullable: true,
    });
    expect(codes(read)).toEqual(["null-in-all-of", "nullable-in-3-1"]);
  });

  it("joins what members say of one property", () => {
    expect(
      a(`A:
  allOf:
    - { properties: { x: { type: string } } }
    - { properties: { x: { enum: [a] } }, required: [x] }`),
    ).toMatchObject({
      properties: [{ required: true, schema: { kind: "enum" } }],
    });
  });
});
