import { describe, expect, test } from "vitest";

import type { Finding } from "../../generator/diff/change.ts";
import type { Renames } from "../../generator/diff/renames.ts";
import type { JsonObject, JsonValue } from "../../generator/ir/json.ts";
import {
  documentWith,
  integer,
  json,
  object,
  queryOf,
  responseOf,
  text,
} from "./documents.ts";
import { findingsOf } from "./plan-of.ts";

const ref = (name: string): JsonObject => ({
  $ref: `#/components/schemas/${name}`,
});

const operation = (id: string, more: JsonObject): JsonObject => ({
  operationId: id,
  responses: { 204: { description: "" } },
  ...more,
});

const statusOf = (...values: readonly string[]): JsonObject => ({
  enum: values,
});

const child = (name: string): JsonObject => ({
  allOf: [ref("Base"), object({ [name]: text })],
});

const node = (name: JsonValue): JsonObject =>
  object({
    "name!": name,
    children: { type: "array", items: ref("Node") },
  });

const circle = (name: JsonValue): JsonObject =>
  responseOf(ref("Node"), { Node: node(name) });

const secured = (scheme: string): JsonObject => ({
  ...threeOperations({ User: object({}) }),
  security: [{ [scheme]: [] }],
  components: {
    schemas: { User: object({}) },
    securitySchemes: {
      basic: { type: "http", scheme: "basic" },
      bearer: { type: "http", scheme: "bearer" },
    },
  },
});

const renamed = (
  base: JsonObject,
  revision: JsonObject,
  renames: Renames = {},
): readonly string[] =>
  findingsOf(base, revision, { renames }).map(
    ({ code, before, after }) => `${code} ${String(before)} ${String(after)}`,
  );

const schemaNamed = (name: string): JsonObject =>
  documentWith({ schemas: { [name]: object({ id: text }) } });

const query = (name: string): JsonObject =>
  documentWith({ parameters: [{ name, in: "query", schema: text }] });

const status = (value: string): JsonObject =>
  responseOf(ref("Status"), { Status: { enum: ["on", value] } });

/** Three operations, of which two bring a user, and one takes it. */
function threeOperations(schemas: JsonObject): JsonObject {
  const document = documentWith({ schemas });
  const users = json({ type: "array", items: ref("User") });
  return {
    ...document,
    paths: {
      "/users": {
        get: operation("list", { responses: { 200: users } }),
        post: operation("create", { requestBody: json(ref("User")) }),
      },
      "/users/{id}": {
        get: operation("get", {
          parameters: [
            { name: "id", in: "path", required: true, schema: text },
          ],
          responses: { 200: json(ref("User")) },
        }),
      },
    },
  };
}

function brief(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ code, level, where }) => `${level} ${code} ${where}`);
}

describe("one cause", () => {
  test("is one finding, with all operations that it reaches and both ways", () => {
    const user = object({ "status!": ref("Status") });
    const findings = findingsOf(
      threeOperations({ User: user, Status: statusOf("on", "off") }),
      threeOperations({ User: user, Status: statusOf("on") }),
    );
    expect(brief(findings)).toEqual(["breaking enum-value-removed Status"]);
    expect(findings[0]).toMatchObject({
      direction: "both",
      operations: [
        { method: "GET", path: "/users" },
        { method: "POST", path: "/users" },
        { method: "GET", path: "/users/{id}" },
      ],
      symbols: ["Status"],
    });
  });

  test("is one finding through allOf, where the parent stands", () => {
    const versions = [integer, text].map((id) =>
      responseOf(object({ cat: ref("Cat"), dog: ref("Dog") }), {
        Base: object({ "id!": id }),
        Cat: child("meow"),
        Dog: child("bark"),
      }),
    );
    const [base = {}, revision = {}] = versions;
    expect(brief(findingsOf(base, revision))).toEqual([
      "breaking type-changed Base.id",
    ]);
  });

  test("is one finding in a parameter, a response and a circle of schemas", () => {
    expect(brief(findingsOf(circle(text), circle(integer)))).toEqual([
      "breaking type-changed Node.name",
    ]);
  });

  test("is one finding where security of all operations changes", () => {
    const findings = findingsOf(secured("basic"), secured("bearer"));
    expect(brief(findings)).toEqual([
      "breaking security-alternative-removed security",
      "safe security-alternative-added security",
    ]);
    expect(findings[0]?.operations).toHaveLength(3);
  });

  test("has a fingerprint that does not depend on where it stands", () => {
    const [first] = findingsOf(
      documentWith({
        parameters: [{ name: "q", in: "query", schema: integer }],
      }),
      documentWith({
        parameters: [{ name: "q", in: "query", schema: { type: "boolean" } }],
      }),
    );
    const other = { name: "a", in: "query", schema: text };
    const [second] = findingsOf(
      documentWith({
        parameters: [other, { name: "q", in: "query", schema: integer }],
      }),
      documentWith({
        parameters: [
          { name: "q", in: "query", schema: { type: "boolean" } },
          other,
        ],
      }),
    );
    expect(first?.fingerprint).toMatch(/^[0-9a-f]{16}$/);
    expect(second?.fingerprint).toBe(first?.fingerprint);
  });
});

describe("a rename", () => {
  test("is none where the types differ, or there are two candidates", () => {
    expect(
      renamed(
        responseOf(object({ mail: text })),
        responseOf(object({ mail_count: integer })),
      ),
    ).toEqual(["property-removed mail null", "property-added null mail_count"]);
    expect(
      renamed(
        responseOf(object({ name: text })),
        responseOf(object({ first_name: text, last_name: text })),
      ),
    ).toEqual([
      "property-removed name null",
      "property-added null first_name",
      "property-added null last_name",
    ]);
  });

  test("is one where the configuration says so, and none where it says otherwise", () => {
    const base = responseOf(ref("User"), { User: object({ mail: text }) });
    const revision = responseOf(ref("User"), {
      User: object({ contact: text }),
    });
    expect(renamed(base, revision)).toHaveLength(2);
    expect(
      renamed(base, revision, { properties: { "User.mail": "contact" } }),
    ).toEqual(["property-renamed mail contact"]);
    const alike = responseOf(ref("User"), {
      User: object({ mail_address: text }),
    });
    expect(renamed(base, alike)).toEqual([
      "property-renamed mail mail_address",
    ]);
    expect(
      renamed(base, alike, { properties: { "User.mail": "" } }),
    ).toHaveLength(2);
  });

  test("of operations, schemas, parameters and values comes from the configuration", () => {
    const people = documentWith({
      path: "/people",
      operation: { operationId: "people" },
    });
    expect(
      renamed(documentWith(), people, {
        operations: { "GET /users": "GET /people" },
      }),
    ).toEqual([
      "operation-path-changed /users /people",
      "operation-id-changed listUsers people",
    ]);
    expect(
      renamed(schemaNamed("Usr"), schemaNamed("Member"), {
        schemas: { Usr: "Member" },
      }),
    ).toEqual(["schema-renamed Usr Member"]);
    expect(
      renamed(query("q"), query("search"), {
        parameters: { "GET /users q": "search" },
      }),
    ).toEqual(["parameter-renamed q search"]);
    expect(
      renamed(status("off"), status("stopped"), {
        values: { "Status.off": "stopped" },
      }),
    ).toEqual(["enum-value-renamed off stopped"]);
  });

  test("of a schema is seen where all that referred to it refers to another", () => {
    const findings = findingsOf(
      threeOperations({ User: object({ "id!": text, name: text }) }),
      JSON.parse(
        JSON.stringify(
          threeOperations({
            User: object({ "id!": text, name: text, age: integer }),
          }),
        )
          .replaceAll("schemas/User", "schemas/Person")
          .replace('"User"', '"Person"'),
      ) as JsonObject,
    );
    expect(brief(findings)).toEqual([
      "safe schema-renamed User",
      "safe property-added Person.age",
    ]);
  });
});

describe("documents that are not what they should be", () => {
  test.each<[string, JsonObject]>([
    ["nothing", {}],
    ["no paths", { openapi: "3.1.0" }],
    ["paths that are none", { openapi: "3.1.0", paths: [1, null] }],
    ["a schema that is its own", responseOf(ref("A"), { A: ref("A") })],
    [
      "schemas that are each other's",
      responseOf(ref("A"), {
        A: { allOf: [ref("B")] },
        B: { allOf: [ref("A")] },
      }),
    ],
    [
      "a union of itself",
      responseOf(ref("A"), { A: { oneOf: [ref("A"), text] } }),
    ],
    ["references to nothing", responseOf(ref("Nobody"))],
    ["numbers where schemas belong", responseOf(5 as unknown as JsonObject)],
    ["types that are none", queryOf({ schema: { type: "text" } })],
  ])("are compared: %s", (_, document) => {
    expect(findingsOf(document, structuredClone(document))).toEqual([]);
    const plain = responseOf(object({ "id!": text }));
    expect(() => findingsOf(document, plain)).not.toThrow();
    expect(() => findingsOf(plain, document)).not.toThrow();
  });

  test("of 2.0 and of 3.1 are the same where they say the same", () => {
    const swagger: JsonObject = {
      swagger: "2.0",
      info: { title: "Test API", version: "1.0.0" },
      paths: {
        "/users": {
          get: {
            operationId: "listUsers",
            tags: ["users"],
            produces: ["application/json"],
            parameters: [{ name: "q", in: "query", type: "string" }],
            responses: {
              200: { description: "", schema: { $ref: "#/definitions/User" } },
            },
          },
        },
      },
      definitions: { User: object({ "id!": text }) },
    };
    const later = documentWith({
      parameters: [{ name: "q", in: "query", schema: text }],
      responses: { 200: json(ref("User")) },
      schemas: { User: object({ "id!": text }) },
    });
    expect(findingsOf(swagger, later)).toEqual([]);
  });
});
