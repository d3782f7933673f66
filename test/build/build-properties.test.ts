import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { build } from "../../generator/build/build.ts";
import type { JsonObject } from "../../generator/ir/json.ts";
import { childrenOf } from "../../generator/ir/schema-children.ts";
import type { Schema } from "../../generator/ir/schema.ts";
import { normalize } from "../../generator/normalize/normalize.ts";
import { fuzzRuns } from "../support/fuzz-runs.ts";

const keys = ["A", "B", "C", "D"];

const reference = fc
  .constantFrom(
    ...keys.map((key) => `#/components/schemas/${key}`),
    "#/components/schemas/A/properties/x",
    "#/components/schemas/B/allOf/0",
    "#/components/schemas/C/$defs/A",
    "#/paths/~1a/get/responses/200",
    "#",
    "#/nowhere",
    "#%",
    "other.yaml#/A",
  )
  .map(($ref) => ({ $ref }));

/** Anything where a keyword might expect something else. */
const nonsense = fc.jsonValue({ maxDepth: 2 });

/** Schemas that use each keyword in its place, and sometimes out of it. */
const { schema } = fc.letrec<{ readonly schema: unknown }>((tie) => {
  const one = tie("schema");
  const list = fc.array(one, { maxLength: 3 });
  const map = fc.dictionary(
    fc.constantFrom("x", "y", "kind", "__proto__"),
    one,
    {
      maxKeys: 3,
    },
  );
  const names = fc.array(fc.constantFrom("x", "y", "kind"), { maxLength: 2 });
  const or = <Value>(usual: fc.Arbitrary<Value>): fc.Arbitrary<unknown> =>
    fc.oneof(
      { weight: 9, arbitrary: usual },
      { weight: 1, arbitrary: nonsense },
    );
  return {
    schema: fc.oneof(
      { depthSize: "xsmall", withCrossShrink: true },
      reference,
      fc.constantFrom(true, false, {}),
      fc.record(
        {
          type: or(
            fc.constantFrom("object", "string", "array", "null", [
              "string",
              "null",
            ]),
          ),
          properties: or(map),
          required: or(names),
          additionalProperties: or(one),
          patternProperties: or(map),
          items: or(one),
          prefixItems: or(list),
          allOf: or(list),
          oneOf: or(list),
          anyOf: or(list),
          enum: or(fc.constantFrom(["a"], [1, "1", null], [], ["a", "a"])),
          const: or(fc.constantFrom("a", null, 1)),
          nullable: or(fc.boolean()),
          readOnly: or(fc.boolean()),
          writeOnly: or(fc.boolean()),
          $ref: or(reference.map(({ $ref }) => $ref)),
          $defs: or(map),
          discriminator: or(
            fc.record({
              propertyName: fc.constantFrom("kind", "x"),
              mapping: fc.dictionary(
                fc.constantFrom("a", "b"),
                fc.constantFrom("A", "#/components/schemas/B", "nowhere"),
              ),
            }),
          ),
          example: nonsense,
          default: nonsense,
        },
        { requiredKeys: [] },
      ),
    ),
  };
});

const document = fc.record({
  schemas: fc.dictionary(fc.constantFrom(...keys), schema),
  body: schema,
  response: schema,
  junk: nonsense,
});

function content(of: unknown): unknown {
  return { content: { "application/json": { schema: of } } };
}

function documentOf({
  schemas,
  body,
  response,
  junk,
}: Readonly<Record<string, unknown>>): JsonObject {
  return JSON.parse(
    JSON.stringify({
      paths: {
        "/a": {
          get: {
            requestBody: content(body),
            responses: { 200: content(response) },
          },
          parameters: junk,
        },
        "/b": junk,
      },
      components: { schemas },
    }),
  );
}

function walk(root: Schema): readonly Schema[] {
  return [root, ...childrenOf(root).flatMap(walk)];
}

/** Each runs stages of the pipeline. */
const runs = { numRuns: fuzzRuns / 5 };

describe("whatever the document, build", () => {
  it("ends, changes nothing that it was given, and does the same each time", () => {
    fc.assert(
      fc.property(document, (parts) => {
        const given = documentOf(parts);
        const bundle = {
          version: "3.1" as const,
          document: given,
          sources: [],
          origins: [],
        };
        const first = build(normalize(bundle).value, { enums: "auto" });
        const second = build(normalize(bundle).value, { enums: "auto" });
        expect(given).toEqual(documentOf(parts));
        expect(second).toEqual(first);
      }),
      runs,
    );
  });

  it("refers to named schemas only, and round through references only", () => {
    fc.assert(
      fc.property(document, (parts) => {
        const bundle = {
          version: "3.0" as const,
          document: documentOf(parts),
          sources: [],
          origins: [],
        };
        const { value } = build(normalize(bundle).value, { enums: "auto" });
        const ids = new Set(value.schemas.map(({ id }) => id));
        const all = [
          ...value.schemas.map((named) => named.schema),
          ...value.operations.flatMap(({ body, responses }) =>
            [
              ...(body?.content ?? []),
              ...responses.flatMap((each) => each.content),
            ].flatMap((media) => media.schema ?? []),
          ),
        ].flatMap(walk);
        for (const each of all) {
          if (each.kind === "ref") expect(ids).toContain(each.target);
          if (each.kind === "union") {
            expect(each.variants.every(({ kind }) => kind !== "null")).toBe(
              true,
            );
            for (const { variant } of each.discriminator?.mapping ?? []) {
              expect(each.variants[variant]).toBeDefined();
            }
          }
        }
      }),
      runs,
    );
  });

  it("leaves no schema that consists of itself", () => {
    fc.assert(
      fc.property(document, (parts) => {
        const bundle = {
          version: "3.1" as const,
          document: documentOf(parts),
          sources: [],
          origins: [],
        };
        const { value } = build(normalize(bundle).value, { enums: "auto" });
        const byId = new Map(
          value.schemas.map((named) => [named.id, named.schema]),
        );
        const consists = (each: Schema, of: ReadonlySet<string>): boolean => {
          if (each.kind === "union" || each.kind === "intersection") {
            return childrenOf(each).some((part) => consists(part, of));
          }
          if (each.kind !== "ref") return false;
          const target = byId.get(each.target);
          return (
            of.has(each.target) ||
            (target !== undefined &&
              consists(target, new Set([...of, each.target])))
          );
        };
        for (const { id, schema: root } of value.schemas) {
          expect(consists(root, new Set([id]))).toBe(false);
        }
      }),
      runs,
    );
  });
});
