import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { definitions } from "../../generator/diff/catalogue/catalogue.ts";
import type { Finding } from "../../generator/diff/change.ts";
import type { JsonObject } from "../../generator/ir/json.ts";
import { bothOf, requestOf, responseOf } from "./documents.ts";
import { findingsOf } from "./plan-of.ts";
import { rewrites } from "./rewrites.ts";

/** Schemas of all kinds, from few names and values, so that two of them often have some in common. */
const { schema } = fc.letrec<{ schema: JsonObject; object: JsonObject }>(
  (tie) => ({
    schema: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      scalar(),
      tie("object"),
      tie("schema").map((items) => ({ type: "array", items })),
      fc.tuple(tie("schema"), tie("schema")).map((oneOf) => ({ oneOf })),
      tie("schema").map((inner) => ({ anyOf: [inner, { type: "null" }] })),
      fc.tuple(tie("object"), tie("object")).map((allOf) => ({ allOf })),
      fc.constant({ $ref: "#/components/schemas/Known" }),
    ),
    object: fc
      .record({
        properties: fc.dictionary(
          fc.constantFrom("a", "b", "full_name", "name"),
          tie("schema"),
          { maxKeys: 3 },
        ),
        required: fc.subarray(["a", "b", "name"]),
        additionalProperties: fc.constantFrom(true, false),
      })
      .map((members) => Object.assign(members, { type: "object" })),
  }),
);

function scalar(): fc.Arbitrary<JsonObject> {
  return fc.oneof(
    fc.record(
      {
        type: fc.constant("string"),
        format: fc.constantFrom("uuid", "date"),
        maxLength: fc.nat(3),
        pattern: fc.constantFrom("^a", "^b"),
      },
      { requiredKeys: ["type"] },
    ),
    fc.record(
      {
        type: fc.constantFrom("integer", "number"),
        minimum: fc.nat(3),
        exclusiveMinimum: fc.nat(3),
        multipleOf: fc.constantFrom(2, 3, 4),
      },
      { requiredKeys: ["type"] },
    ),
    fc
      .subarray(["a", "A", "b", "c"], { minLength: 1 })
      .map((values) => ({ enum: values })),
    fc.constantFrom<JsonObject>(
      { type: "boolean" },
      {},
      { const: "a" },
      { type: ["string", "null"] },
      { type: "string", readOnly: true },
    ),
  );
}

const known: JsonObject = {
  Known: {
    type: "object",
    properties: { next: { $ref: "#/components/schemas/Known" } },
  },
};

const documents = fc
  .tuple(fc.constantFrom("request", "response", "both"), schema, schema)
  .map(([place, before, after]) => {
    const documentOf = (value: JsonObject): JsonObject => {
      if (place === "both") return bothOf(value);
      return place === "request"
        ? requestOf(value, known)
        : responseOf(value, known);
    };
    return { base: documentOf(before), revision: documentOf(after) };
  });

function described({ code, before, after }: Finding): string {
  return JSON.stringify([code, before, after]);
}

function mirrored({ code, before, after }: Finding): string {
  return JSON.stringify([definitions[code].mirror, after, before]);
}

describe("comparing any two schemas", () => {
  test("finds nothing between a document and itself", () => {
    fc.assert(
      fc.property(documents, ({ base }) => {
        expect(findingsOf(base, structuredClone(base))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test("finds the same from the other side", () => {
    fc.assert(
      fc.property(documents, ({ base, revision }) => {
        const there = findingsOf(base, revision).map(described);
        const back = findingsOf(revision, base).map(mirrored);
        expect(back.toSorted()).toEqual(there.toSorted());
      }),
      { numRuns: 150 },
    );
  });

  test("finds nothing where only the words changed", () => {
    fc.assert(
      fc.property(
        documents,
        fc.constantFrom(...rewrites),
        ({ base }, { apply }) => {
          const findings = findingsOf(base, apply(base));
          expect(
            findings.filter(({ code }) => code !== "schema-added"),
          ).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });
});
