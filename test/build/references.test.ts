import { describe, expect, it } from "vitest";

import { brief, codes, named, readSchemas } from "../support/document-of.ts";

/** The schema A, briefly. */
function a(schemas: string): unknown {
  return brief(named(readSchemas(schemas), "A").schema);
}

const string = { kind: "string" };

describe("references", () => {
  const b = { kind: "ref", target: "/components/schemas/B" };

  it("keep their siblings as their own", () => {
    const read = readSchemas(`A:
  properties:
    x: { $ref: "#/components/schemas/B", description: Mine., nullable: true, deprecated: true, example: e }
B: { type: string, description: Not mine. }`);
    const { schema } = named(read, "A");
    if (schema.kind !== "object") throw new Error("A is no object");
    expect(schema.properties[0]?.schema).toMatchObject({
      ...b,
      nullable: true,
      docs: { description: "Mine.", deprecated: true, example: "e" },
    });
  });

  it("make an alias a named schema of its own", () => {
    expect(
      a(`A: { $ref: "#/components/schemas/B" }\nB: { type: string }`),
    ).toEqual(b);
  });

  it("are not changed by a format beside them", () => {
    expect(
      a(
        `A: { $ref: "#/components/schemas/B", format: uuid }\nB: { type: string }`,
      ),
    ).toEqual(b);
  });

  it("are decoded as URI fragments and as pointers", () => {
    expect(
      a(
        `A: { $ref: "#/components/schemas/B%20~1~0%7B" }\n"B /~{": { type: string }`,
      ),
    ).toEqual({ kind: "ref", target: "/components/schemas/B ~1~0{" });
  });

  it("to nothing are anything", () => {
    expect(a(`A: { $ref: "#/components/schemas/Nowhere" }`)).toEqual({
      kind: "any",
    });
  });

  it("into another schema are copied in place", () => {
    expect(
      a(`A: { properties: { x: { $ref: "#/components/schemas/B/properties/y" } } }
B: { properties: { y: { type: string } } }`),
    ).toMatchObject({ properties: [{ schema: string }] });
  });

  it("into another schema get a name where they go round", () => {
    const read = readSchemas(`A:
  properties:
    tree:
      properties:
        children: { type: array, items: { $ref: "#/components/schemas/A/properties/tree" } }`);
    expect(
      read.document.schemas.map(({ key, origin }) => [key, origin]),
    ).toEqual([
      ["A", "component"],
      ["A tree", "hoisted"],
    ]);
    expect(JSON.stringify(brief(named(read, "A tree").schema))).toContain(
      '"target":"/components/schemas/A/properties/tree"',
    );
  });

  it("to `$defs` get the names that stand there", () => {
    const read = readSchemas(`A:
  $defs: { Inner: { type: string } }
  properties: { x: { $ref: "#/components/schemas/A/$defs/Inner" } }`);
    expect(read.document.schemas.map(({ key }) => key)).toEqual(["A", "Inner"]);
  });

  it("that consist of themselves are left out, and said", () => {
    const read = readSchemas(`A: { $ref: "#/components/schemas/B" }
B: { $ref: "#/components/schemas/A" }
C: { oneOf: [{ $ref: "#/components/schemas/C" }, { type: string }, { type: number }] }
D: { properties: { d: { $ref: "#/components/schemas/D" } } }`);
    expect(codes(read)).toEqual(["circular-schema"]);
    expect(brief(named(read, "B").schema)).toEqual({ kind: "any" });
    expect(brief(named(read, "C").schema)).toMatchObject({
      variants: [string, { kind: "number" }],
    });
    expect(brief(named(read, "D").schema)).toMatchObject({
      properties: [{ schema: { kind: "ref" } }],
    });
  });

  it("that are doubled thirty times are linear work", () => {
    const doubled = Array.from({ length: 30 }, (_, index) => {
      const next = `{ $ref: "#/components/schemas/S0/x-deep/${index + 1}" }`;
      return `{ properties: { a: ${next}, b: ${next} } }`;
    });
    const text = `S0: { $ref: "#/components/schemas/S0/x-deep/0", x-deep: [${doubled.join(", ")}, { type: string }] }`;
    const { document } = readSchemas(text);
    expect(JSON.stringify(document).length).toBeLessThan(200_000);
  });
});
