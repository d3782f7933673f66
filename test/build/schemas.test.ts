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
        `A: { oneOf: [${refs}], discriminator: { propertyName: kind, mapping: { bee: B } } }${variants}`,
      ),
    ).toMatchObject({
      discriminator: {
        property: "kind",
        mapping: [
          { value: "bee", variant: 0 },
          { value: "see", variant: 1 },
          { value: "D", variant: 2 },
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
      `A: { type: object, discriminator: { propertyName: kind, mapping: { b: "#/components/schemas/B", c: C } } }${variants}`,
    );
    expect(brief(named(read, "A").schema)).toMatchObject({
      kind: "union",
      variants: [{ kind: "ref" }, { kind: "ref" }],
    });
    expect(codes(read)).toEqual(["discriminator-without-union"]);
  });
});

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

  it("may mix kinds, which is said, and lose what is no scalar", () => {
    const read = readSchemas("A: { enum: [a, 1, true, {}] }");
    expect(named(read, "A").schema).toMatchObject({
      members: [{ value: "a" }, { value: 1 }, { value: true }],
    });
    expect(codes(read)).toEqual(["enum-member-not-scalar", "enum-mixed"]);
  });

  it("are literals where they are constants", () => {
    expect(a("A: { const: x }")).toEqual({ kind: "literal", value: "x" });
    expect(a("A: { const: null }")).toEqual({ kind: "null" });
  });
});

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
      { kind: "tuple", items: [string], rest: false },
    ],
    [
      "A: { type: array, prefixItems: [{ type: string }] }",
      { kind: "tuple", items: [string], rest: { kind: "any" } },
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

describe("examples and defaults", () => {
  it.each([
    ["{ type: string, example: 20 }", "it is the number 20 instead of text"],
    ["{ type: string, format: uuid, example: h0z }", "it is no uuid"],
    [
      "{ type: string, format: date-time, example: '2022-01-23' }",
      "it is no date-time",
    ],
    [
      "{ type: string, enum: [a], example: [a] }",
      "it is an array, which the enum does not list",
    ],
    [
      "{ type: object, required: [x], properties: { x: {} }, example: {} }",
      '"x" is missing',
    ],
    [
      "{ type: array, items: { type: integer }, default: [1, 1.5] }",
      "item 1 of it is 1.5, and no integer",
    ],
    [
      "{ oneOf: [{ type: string }, { type: number }], example: true }",
      "it fits no variant",
    ],
  ])("that do not fit are said: %s", (schema, reason) => {
    const { diagnostics } = readSchemas(`A: ${schema}`);
    expect(diagnostics.map(({ message }) => message)).toEqual([
      `The ${schema.includes("default") ? "default" : "example"} does not fit its schema: ${reason}.`,
    ]);
  });

  it.each([
    "{ type: string, nullable: true, example: null }",
    "{ type: string, format: date-time, example: '2022-01-23T04:56:07.000Z' }",
    "{ type: object, required: [x], properties: { x: { readOnly: true } }, example: {} }",
    "{ oneOf: [{ type: string }, { type: number }], example: 1 }",
  ])("that fit are not: %s", (schema) => {
    const read = readSchemas(`A: ${schema}`, "3.0.3");
    expect(codes(read)).toEqual([]);
  });

  it("are compared in bounded time", () => {
    const levels = Array.from(
      { length: 40 },
      (_, index) =>
        `S${index}: { anyOf: [{ $ref: "#/components/schemas/S${index + 1}" }, { $ref: "#/components/schemas/S${index + 1}" }] }`,
    );
    const text = [
      ...levels,
      "S40: { type: number }",
      `A: { allOf: [{ $ref: "#/components/schemas/S0" }], example: x }`,
    ];
    expect(codes(readSchemas(text.join("\n")))).toEqual([]);
  });
});
