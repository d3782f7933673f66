import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { definitions } from "../../generator/diff/catalogue/catalogue.ts";
import type { Finding } from "../../generator/diff/change.ts";
import {
  isJsonObject,
  type JsonObject,
  type JsonValue,
} from "../../generator/ir/json.ts";
import { fuzzRuns } from "../support/fuzz-runs.ts";
import { beside } from "./beside.ts";
import { bothOf, requestOf, responseOf } from "./documents.ts";
import { findingsOf } from "./plan-of.ts";
import { rewrites } from "./rewrites.ts";
import { allRows } from "./single-changes.ts";

const reference = { $ref: "#/components/schemas/Known" };

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
      fc.constantFrom<JsonObject>(reference, {
        anyOf: [reference, { type: "null" }],
      }),
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
      { numRuns: fuzzRuns / 10 },
    );
  });

  test("finds the same from the other side", () => {
    fc.assert(
      fc.property(documents, ({ base, revision }) => {
        const there = findingsOf(base, revision).map(described);
        const back = findingsOf(revision, base).map(mirrored);
        expect(back.toSorted()).toEqual(there.toSorted());
      }),
      { numRuns: fuzzRuns / 10 },
    );
  });

  test.each(rewrites)("finds nothing of $id", ({ apply }) => {
    fc.assert(
      fc.property(documents, ({ base }) => {
        const findings = findingsOf(base, apply(base));
        expect(findings.filter(({ code }) => code !== "schema-added")).toEqual(
          [],
        );
      }),
      { numRuns: fuzzRuns / 50 },
    );
  });

  test("finds the same whatever words the revision chose", () => {
    fc.assert(
      fc.property(
        documents,
        fc.constantFrom(...rewrites),
        ({ base, revision }, { apply }) => {
          expect(onTheWire(findingsOf(base, apply(revision)))).toEqual(
            onTheWire(findingsOf(base, revision)),
          );
        },
      ),
      { numRuns: fuzzRuns / 10 },
    );
  });
});

/**
 * What differs for a client: that a schema has a name now does not. What stands in several places in one
 * version is found in each.
 */
function onTheWire(findings: readonly Finding[]): readonly string[] {
  const wire = findings.filter(({ code }) => !code.startsWith("schema-"));
  const texts = wire.map(({ code, before, after }) =>
    JSON.stringify([code, inOneOrder(before), inOneOrder(after)]),
  );
  return [...new Set(texts)].toSorted();
}

/** The values of an enum stand as the document lists them. */
function inOneOrder(value: JsonValue): JsonValue {
  return Array.isArray(value)
    ? value.map((item: JsonValue) => JSON.stringify(item)).toSorted()
    : value;
}

/** Two changes, each in an operation of its own. */
const twoChanges = fc
  .tuple(fc.constantFrom(...allRows), fc.constantFrom(...allRows))
  .map(([first, second]) => beside(first, second));

function identified({ code, where, before, after }: Finding): string {
  return JSON.stringify([code, where, before, after]);
}

/** The members of objects in another order: each time the last of them first. */
function turned(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(turned);
  if (!isJsonObject(value)) return value;
  const entries = Object.entries(value).map(([key, held]) => [
    key,
    turned(held),
  ]);
  return Object.fromEntries(entries.toReversed()) as JsonObject;
}

describe("two changes in one document", () => {
  test("are what the one finds, and then the other", () => {
    fc.assert(
      fc.property(twoChanges, ({ base, between, revision }) => {
        const steps = [
          ...findingsOf(base, between),
          ...findingsOf(between, revision),
        ];
        expect(findingsOf(base, revision).map(identified).toSorted()).toEqual(
          steps.map(identified).toSorted(),
        );
      }),
      { numRuns: fuzzRuns / 10 },
    );
  });

  test("are the same in whatever order paths, schemas and keywords stand", () => {
    fc.assert(
      fc.property(twoChanges, ({ base, revision }) => {
        const here = findingsOf(base, revision).map(identified).toSorted();
        const there = findingsOf(base, turned(revision) as JsonObject);
        expect(there.map(identified).toSorted()).toEqual(here);
      }),
      { numRuns: fuzzRuns / 10 },
    );
  });
});
