import { describe, expect, it } from "vitest";

import { brief, codes, named, readSchemas } from "../support/document-of.ts";

/** The schema A, briefly. */
function a(schemas: string): unknown {
  return brief(named(readSchemas(schemas), "A").schema);
}

const string = { kind: "string" };

describe("objects", () => {
  it("are what has properties and no type", () => {
    expect(a("A: { properties: { x: { type: string } } }")).toEqual({
      kind: "object",
      properties: [{ name: "x", required: false, schema: string }],
      patterns: [],
    });
  });

  it("keep typed additional properties and patterns", () => {
    expect(
      a(
        "A: { additionalProperties: { type: string }, patternProperties: { ^x: true } }",
      ),
    ).toEqual({
      kind: "object",
      properties: [],
      additional: string,
      patterns: [{ pattern: "^x", schema: { kind: "any" } }],
    });
  });

  it("take an empty schema for any additional properties", () => {
    expect(a("A: { type: object, additionalProperties: {} }")).toMatchObject({
      additional: true,
    });
  });

  it("leave out required names that nothing declares, and say so", () => {
    const read = readSchemas(
      "A: { type: object, required: [x], properties: { y: {} } }",
    );
    expect(codes(read)).toEqual(["required-without-property"]);
    expect(read.diagnostics[0]?.place).toEqual({
      pointer: "/components/schemas/A/required",
    });
  });

  it("take readOnly and writeOnly from the property, also beside a reference", () => {
    expect(
      a(`A: { properties: { x: { type: string, readOnly: true }, y: { $ref: "#/components/schemas/B", writeOnly: true } } }
B: { type: string }`),
    ).toMatchObject({
      properties: [
        { schema: { access: "read" } },
        { schema: { access: "write", kind: "ref" } },
      ],
    });
  });

  it("take readOnly from the schema that a property refers to", () => {
    expect(
      a(`A: { properties: { x: { $ref: "#/components/schemas/B" } } }
B: { $ref: "#/components/schemas/C" }
C: { type: string, readOnly: true }`),
    ).toMatchObject({ properties: [{ schema: { access: "read" } }] });
  });
});
