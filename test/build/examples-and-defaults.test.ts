import { describe, expect, it } from "vitest";

import { codes, readSchemas } from "../support/document-of.ts";

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
