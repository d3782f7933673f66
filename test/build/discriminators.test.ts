import { describe, expect, it } from "vitest";

import { brief, codes, named, readSchemas } from "../support/document-of.ts";

/** The schema A, briefly. */
function a(schemas: string): unknown {
  return brief(named(readSchemas(schemas), "A").schema);
}

describe("discriminators", () => {
  const variants = `
B: { type: object, required: [kind], properties: { kind: { type: string, enum: [b] } } }
C: { type: object, required: [kind], properties: { kind: { const: see } } }
D: { type: object, properties: { kind: { type: string } } }`;
  const refs = ["B", "C", "D"]
    .map((key) => `{ $ref: "#/components/schemas/${key}" }`)
    .join(", ");

  it("take values from the mapping, else the variant's own, else its name", () => {
    expect(
      a(
        `A: { oneOf: [${refs}, { $ref: "#/components/schemas/E" }], discriminator: { propertyName: kind, mapping: { dee: D } } }${variants}
E: { type: object }`,
      ),
    ).toMatchObject({
      discriminator: {
        property: "kind",
        mapping: [
          { value: "b", variant: 0 },
          { value: "see", variant: 1 },
          { value: "dee", variant: 2 },
          { value: "E", variant: 3 },
        ],
      },
    });
  });

  it("keep a union of one variant", () => {
    const read = readSchemas(
      `A: { oneOf: [{ $ref: "#/components/schemas/B" }], discriminator: { propertyName: kind, mapping: { b: "#/components/schemas/B" } } }${variants}`,
    );
    expect(named(read, "A").schema).toMatchObject({
      kind: "union",
      discriminator: { mapping: [{ value: "b", variant: 0 }] },
    });
    expect(codes(read)).toEqual([]);
  });

  it("make the property of a variant a literal", () => {
    const read = readSchemas(
      `A: { oneOf: [${refs}], discriminator: { propertyName: kind } }${variants}`,
    );
    expect(brief(named(read, "B").schema)).toMatchObject({
      properties: [{ schema: { kind: "literal", value: "b" } }],
    });
  });

  it("that point nowhere are said", () => {
    const read = readSchemas(
      `A: { oneOf: [${refs}], discriminator: { propertyName: kind, mapping: { x: Nowhere, e: E } } }${variants}
E: { type: object }`,
    );
    expect(read.diagnostics.map(({ message }) => message)).toEqual([
      'The discriminator maps "x" to "Nowhere", which does not exist.',
      'The discriminator maps "e" to "E", which is no variant of this union.',
    ]);
  });

  it("with a mapping alone make the union", () => {
    const read = readSchemas(
      `A: { type: object, discriminator: { propertyName: kind, mapping: { b: "#/components/schemas/B", see: C } } }${variants}`,
    );
    expect(brief(named(read, "A").schema)).toMatchObject({
      kind: "union",
      variants: [{ kind: "ref" }, { kind: "ref" }],
    });
    expect(codes(read)).toEqual(["discriminator-without-union"]);
  });
});
