import { describe, expect, it } from "vitest";

import type { EnumStyle } from "../../generator/ir/options.ts";
import { childrenOf } from "../../generator/ir/schema-children.ts";
import type { Schema } from "../../generator/ir/schema.ts";
import { named, read, type Read } from "../support/document-of.ts";

const ref = (key: string): string => `{ $ref: "#/components/schemas/${key}" }`;

function content(schema: string): string {
  return `{ content: { application/json: { schema: ${schema} } } }`;
}

/** A document whose one operation takes a body and answers with one. */
function exchange(
  { body, response }: { readonly body?: string; readonly response?: string },
  schemas: string,
  enums: EnumStyle = "auto",
): Read {
  const members = [
    ...(body === undefined ? [] : [`requestBody: ${content(body)}`]),
    ...(response === undefined
      ? []
      : [`responses: { "200": ${content(response)} }`]),
  ];
  return read(
    `openapi: 3.1.0\npaths: { /a: { post: { ${members.join(", ")} } } }\ncomponents:\n  schemas:\n${schemas.trim().replaceAll(/^/gmu, "    ")}`,
    enums,
  );
}

function usages({ document }: Read): Record<string, string> {
  return Object.fromEntries(
    document.schemas.map(({ key, usage, split }) => [
      key,
      split ? `${usage}, split` : usage,
    ]),
  );
}

function openness(schema: Schema): readonly boolean[] {
  return schema.kind === "enum"
    ? [schema.open]
    : childrenOf(schema).flatMap(openness);
}

describe("usage", () => {
  it("follows references in each direction", () => {
    const found = exchange(
      { body: ref("In"), response: `{ type: array, items: ${ref("Out")} }` },
      `In: { properties: { shared: ${ref("Shared")} } }
Out: { additionalProperties: ${ref("Shared")} }
Shared: { type: string }
Alone: { properties: { shared: ${ref("Shared")} } }`,
    );
    expect(usages(found)).toEqual({
      In: "input",
      Out: "output",
      Shared: "both",
      Alone: "unused",
    });
  });

  it("does not go through properties that a direction does not carry", () => {
    const found = exchange(
      { body: ref("Both"), response: ref("Both") },
      `Both: { properties: { r: { readOnly: true, allOf: [${ref("Read")}] }, w: { $ref: "#/components/schemas/Write", writeOnly: true } } }
Read: { type: string }
Write: { type: string }`,
    );
    expect(usages(found)).toEqual({
      Both: "both, split",
      Read: "output",
      Write: "input",
    });
  });

  it("counts parameters, headers and failures", () => {
    const found = read(`openapi: 3.1.0
paths:
  /a:
    get:
      parameters: [{ name: q, in: query, schema: ${ref("P")} }]
      responses:
        "404": { headers: { X: { schema: ${ref("H")} } }, content: { application/json: { schema: ${ref("F")} } } }
components: { schemas: { P: { type: string }, H: { type: string }, F: { type: string } } }`);
    expect(usages(found)).toEqual({ P: "input", H: "output", F: "output" });
  });
});

describe("two shapes", () => {
  it("are needed by what refers to a schema that needs them, and by nothing else", () => {
    const found = exchange(
      { body: ref("Outer"), response: ref("Outer") },
      `Outer: { properties: { list: { type: array, items: ${ref("Inner")} }, plain: ${ref("Plain")} } }
Inner: { properties: { id: { type: string, readOnly: true }, parent: ${ref("Outer")} } }
Plain: { properties: { x: { type: string } } }`,
    );
    expect(usages(found)).toEqual({
      Outer: "both, split",
      Inner: "both, split",
      Plain: "both",
    });
  });

  it("are not needed where one direction alone meets the schema", () => {
    const found = exchange(
      { body: ref("In"), response: ref("Out") },
      `In: { properties: { id: { readOnly: true }, secret: { writeOnly: true } } }
Out: { properties: { id: { readOnly: true }, secret: { writeOnly: true } } }`,
    );
    expect(usages(found)).toEqual({ In: "input", Out: "output" });
  });

  it("are given to what nothing uses only where a property would be lost", () => {
    const found = exchange(
      {},
      "A: { properties: { id: { readOnly: true } } }\nB: { properties: { secret: { writeOnly: true } } }",
    );
    expect(usages(found)).toEqual({ A: "unused", B: "unused, split" });
  });
});

describe("enums", () => {
  const schemas = `
Asked: { enum: [a] }
Told: { enum: [a] }
Shared: { enum: [a] }
Alone: { enum: [a] }
In: { properties: { asked: ${ref("Asked")}, shared: ${ref("Shared")}, inline: { enum: [a] } } }
Out: { properties: { told: ${ref("Told")}, shared: ${ref("Shared")}, inline: { enum: [a] } } }`;
  const sides = { body: ref("In"), response: ref("Out") };

  it("are open where a response can bring them", () => {
    const found = exchange(sides, schemas);
    const open = Object.fromEntries(
      found.document.schemas.map(({ key, schema }) => [key, openness(schema)]),
    );
    expect(open).toEqual({
      Asked: [false],
      Told: [true],
      Shared: [true],
      Alone: [false],
      In: [false],
      Out: [true],
    });
  });

  it.each([
    ["open", true],
    ["closed", false],
    ["typescript", false],
  ] as const)("are all alike by the option %s", (style, open) => {
    const found = exchange(sides, schemas, style);
    const all = found.document.schemas.flatMap(({ schema }) =>
      openness(schema),
    );
    expect(new Set(all)).toEqual(new Set([open]));
  });

  it("in bodies and responses themselves go by where they stand", () => {
    const found = exchange(
      { body: "{ enum: [a] }", response: "{ enum: [a] }" },
      "X: true",
    );
    const [operation] = found.document.operations;
    const body = operation?.body?.content[0]?.schema;
    const response = operation?.responses[0]?.content[0]?.schema;
    expect(
      [body, response].map((schema) => schema && openness(schema)),
    ).toEqual([[false], [true]]);
  });

  it("that tell variants apart are never open, wherever they are declared", () => {
    const found = exchange(
      { response: ref("Union") },
      `Union: { oneOf: [${ref("A")}, ${ref("B")}], discriminator: { propertyName: kind } }
A: { allOf: [${ref("Base")}, { required: [kind], properties: { kind: { enum: [a, aa] } } }] }
B: { properties: { kind: ${ref("Kind")}, other: ${ref("Other")} } }
Base: { properties: { other: ${ref("Other")} } }
Kind: { enum: [b] }
Other: { enum: [x] }`,
      "open",
    );
    expect(openness(named(found, "A").schema)).toEqual([false]);
    expect(openness(named(found, "Kind").schema)).toEqual([false]);
    expect(openness(named(found, "Other").schema)).toEqual([true]);
  });
});
