import { describe, expect, it } from "vitest";

import type { ObjectSchema, Schema } from "../../generator/ir/schema.ts";
import { childrenOf } from "../../generator/ir/schema-children.ts";
import { named, readDocument, type Read } from "../support/document-of.ts";
import { wholeOpal, WHOLE_OPAL_ABSENT } from "../support/opal-documents.ts";

/** The objects among the component schemas: their members are what is counted. */
function componentObjects({ document }: Read): readonly ObjectSchema[] {
  return document.schemas.flatMap(({ schema }) =>
    schema.kind === "object" ? [schema] : [],
  );
}

function walk(schema: Schema): readonly Schema[] {
  return [schema, ...childrenOf(schema).flatMap(walk)];
}

function counts(kinds: readonly string[]): Record<string, number> {
  const found: Record<string, number> = {};
  for (const kind of kinds) found[kind] = (found[kind] ?? 0) + 1;
  return found;
}

describe.skipIf(wholeOpal === undefined)(
  `the whole Opal document (else ${WHOLE_OPAL_ABSENT})`,
  () => {
    const whole = wholeOpal === undefined ? undefined : readDocument(wholeOpal);
    const found = (): Read => {
      if (whole === undefined) throw new Error(WHOLE_OPAL_ABSENT);
      return whole;
    };

    it("has 144 operations and 176 schemas, 29 of them enums", () => {
      const { operations, schemas } = found().document;
      expect(operations).toHaveLength(144);
      expect(schemas).toHaveLength(176);
      expect(counts(schemas.map(({ schema }) => schema.kind))).toEqual({
        object: 145,
        enum: 29,
        union: 2,
      });
      expect(schemas.every(({ origin }) => origin === "component")).toBe(true);
    });

    it("has 751 members, 58 nullable ones, three of these beside a reference", () => {
      const members = componentObjects(found()).flatMap(
        ({ properties }) => properties,
      );
      expect(members).toHaveLength(751);
      const nullable = members.filter(({ schema }) => schema.nullable);
      expect(nullable).toHaveLength(58);
      expect(
        nullable.flatMap(({ name, schema }) =>
          schema.kind === "ref" ? [name] : [],
        ),
      ).toEqual(["access_level", "hmac_credential_1", "hmac_credential_2"]);
    });

    it("has 87 members that are references, and 8 that wrap one in allOf", () => {
      const references = componentObjects(found())
        .flatMap(({ properties }) => properties)
        .filter(({ schema }) => schema.kind === "ref");
      expect(references).toHaveLength(87 + 8);
    });

    it("has one member that is unknown, since it says nothing of its type", () => {
      const unknown = found()
        .document.schemas.flatMap(({ schema }) => walk(schema))
        .filter(({ kind }) => kind === "any");
      expect(unknown.map(({ pointer }) => pointer)).toEqual([
        "/components/schemas/AppValidation/properties/name",
      ]);
    });

    it("keeps the texts of references beside them", () => {
      const described = componentObjects(found())
        .flatMap(({ properties }) => properties)
        .filter(
          ({ schema }) =>
            schema.kind === "ref" && schema.docs.description !== undefined,
        );
      expect(described.length).toBeGreaterThanOrEqual(18);
    });

    it("needs two shapes of one schema", () => {
      const split = found().document.schemas.filter((schema) => schema.split);
      expect(split.map(({ key }) => key)).toEqual(["Bundle"]);
    });

    it("has enums that only requests bring, which are closed", () => {
      const closed = found().document.schemas.filter(
        ({ schema }) => schema.kind === "enum" && !schema.open,
      );
      expect(closed.map(({ key, usage }) => [key, usage])).toEqual([
        ["StringMatchType", "input"],
        ["RequestApprovalEnum", "input"],
      ]);
    });

    it("tells the only variant of its union by a literal", () => {
      expect(named(found(), "RunOpalQueryRequest").schema).toMatchObject({
        kind: "union",
        discriminator: {
          property: "type",
          mapping: [{ value: "NODE", variant: 0 }],
        },
      });
      expect(named(found(), "OpalNodeQuery").schema).toMatchObject({
        properties: expect.arrayContaining([
          expect.objectContaining({
            name: "type",
            required: true,
            schema: expect.objectContaining({ kind: "literal", value: "NODE" }),
          }),
        ]),
      });
    });

    it("goes round through references only", () => {
      expect(JSON.stringify(named(found(), "AccessEntityFilters"))).toContain(
        '"target":"/components/schemas/AccessEntityFilters"',
      );
    });

    it("is said to be untidy where it is", () => {
      expect(counts(found().diagnostics.map(({ code }) => code))).toEqual({
        "nullable-in-3-1": 1,
        "required-without-property": 3,
        "pagination-found": 22,
        "pagination-not-found": 3,
        "value-does-not-fit": 90,
      });
      expect(found().diagnostics[0]?.message).toContain("60 places");
      expect(
        found().diagnostics.filter(({ severity }) => severity === "error"),
      ).toEqual([]);
    });
  },
);
