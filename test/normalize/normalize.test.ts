import { describe, expect, it } from "vitest";

import type { OpenApiVersion } from "../../generator/ir/bundle.ts";
import { normalize } from "../../generator/normalize/normalize.ts";
import { bundleOf } from "../support/document-of.ts";

function schemasOf(
  schemas: string,
  version: OpenApiVersion = "3.1",
): {
  readonly schemas: unknown;
  readonly said: readonly string[];
} {
  const text = `components:\n  schemas:\n${schemas.replaceAll(/^/gmu, "    ")}`;
  const { value, diagnostics } = normalize(bundleOf(text, version));
  const components = value.document["components"];
  return {
    schemas: JSON.parse(JSON.stringify(components)).schemas,
    said: diagnostics.map(({ code, place, message }) =>
      "pointer" in place ? `${code} ${place.pointer} ${message}` : code,
    ),
  };
}

describe("normalize", () => {
  it("gives the very same document where nothing is to be changed", () => {
    const bundle = bundleOf(
      "info: { title: T, version: '1' }\ncomponents: { schemas: { A: { type: string } } }",
      "3.1",
    );
    expect(normalize(bundle).value).toBe(bundle);
  });

  it("changes no object that it was given", () => {
    const text =
      "components: { schemas: { A: { minimum: 1, exclusiveMinimum: true } } }";
    const bundle = bundleOf(text, "3.0");
    normalize(bundle);
    expect(bundle).toEqual(bundleOf(text, "3.0"));
  });

  it("makes exclusive bounds numbers", () => {
    const { schemas } = schemasOf(
      "A: { minimum: 1, exclusiveMinimum: true }\nB: { maximum: 9, exclusiveMaximum: false }",
      "3.0",
    );
    expect(schemas).toEqual({ A: { exclusiveMinimum: 1 }, B: { maximum: 9 } });
  });

  it("keeps nullable in 3.1 and says so once, with a count", () => {
    const { schemas, said } = schemasOf(
      "A: { $ref: '#/x', nullable: true }\nB: { properties: { c: { nullable: true }, d: { nullable: false } } }",
    );
    expect(schemas).toMatchObject({ A: { nullable: true } });
    expect(said).toEqual([
      'nullable-in-3-1 /components/schemas/A/nullable `nullable: true` stands in 2 places of a 3.1 document, where it has no meaning; it is read as "or null".',
    ]);
  });

  it("says nothing of nullable in 3.0", () => {
    expect(
      schemasOf("A: { type: string, nullable: true }", "3.0").said,
    ).toEqual([]);
  });

  it("takes `nullable: true` in data for data", () => {
    const data = "{ nullable: true, minimum: 1, exclusiveMinimum: true }";
    const text = ["example", "default", "const", "x-data"]
      .map((key) => `  ${key}: ${data}`)
      .join("\n");
    const { schemas, said } = schemasOf(`A:\n${text}\n  enum: [${data}]`);
    expect(said).toEqual([]);
    expect(schemas).toMatchObject({
      A: { example: { exclusiveMinimum: true }, default: { nullable: true } },
    });
  });

  it("finds a property that is named like a keyword", () => {
    const { said } = schemasOf(
      "A: { properties: { example: { nullable: true }, default: { nullable: true } } }",
    );
    expect(said).toHaveLength(1);
    expect(said[0]).toContain("2 places");
  });

  it("moves `required: true` on a property to the list of its object", () => {
    const { schemas, said } = schemasOf(
      "A: { required: [b], properties: { a: { required: true }, b: {}, c: { required: false } } }",
    );
    expect(schemas).toEqual({
      A: { required: ["b", "a"], properties: { a: {}, b: {}, c: {} } },
    });
    expect(said.map((line) => line.split(" ")[1])).toEqual([
      "/components/schemas/A/properties/a/required",
      "/components/schemas/A/properties/c/required",
    ]);
  });

  it("leaves a property named required alone", () => {
    const text = "A: { properties: { required: { type: boolean } } }";
    expect(schemasOf(text)).toEqual({
      schemas: { A: { properties: { required: { type: "boolean" } } } },
      said: [],
    });
  });

  it("reads one required name as a list of one", () => {
    const { schemas } = schemasOf("A: { required: a, properties: { a: {} } }");
    expect(schemas).toEqual({ A: { required: ["a"], properties: { a: {} } } });
  });

  it("reads numbers and booleans where text is meant", () => {
    const { value, diagnostics } = normalize(
      bundleOf(
        "info: { title: 5, version: 1.1 }\ntags: [{ name: 1 }]\npaths: { /a: { get: { operationId: 7, tags: [1, true] } } }\ncomponents: { schemas: { A: { type: string, enum: [1, b] }, B: { enum: [1, b] } } }",
        "3.1",
      ),
    );
    expect(value.document).toEqual({
      info: { title: "5", version: "1.1" },
      tags: [{ name: "1" }],
      paths: { "/a": { get: { operationId: "7", tags: ["1", "true"] } } },
      components: {
        schemas: {
          A: { type: "string", enum: ["1", "b"] },
          B: { enum: [1, "b"] },
        },
      },
    });
    expect(diagnostics).toHaveLength(7);
  });

  it("reads a list under items as a tuple", () => {
    const { schemas } = schemasOf(
      "A: { items: [{ type: string }], additionalItems: false }",
    );
    expect(schemas).toEqual({
      A: { prefixItems: [{ type: "string" }], items: false },
    });
  });

  it("wraps a discriminator that is a name", () => {
    expect(schemasOf("A: { discriminator: kind }").schemas).toEqual({
      A: { discriminator: { propertyName: "kind" } },
    });
  });

  it("keeps a member named __proto__ a member", () => {
    const schema = `{"properties": {"__proto__": {"required": true, "type": "string"}}}`;
    const { schemas } = schemasOf(`A: ${schema}`);
    expect(JSON.stringify(schemas)).toBe(
      '{"A":{"properties":{"__proto__":{"type":"string"}},"required":["__proto__"]}}',
    );
    expect(Object.hasOwn(Object.prototype, "required")).toBe(false);
  });

  it("takes documents that lack everything", () => {
    expect(normalize(bundleOf("openapi: 3.1.0")).diagnostics).toEqual([]);
  });
});
