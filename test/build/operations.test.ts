import { describe, expect, it } from "vitest";

import type { Operation } from "../../generator/ir/operation.ts";
import { codes, read, type Read } from "../support/document-of.ts";

/** Reads a document with these paths, and what else stands in it. */
function readPaths(paths: string, rest = ""): Read {
  return read(
    `openapi: 3.1.0\ninfo: { title: T, version: "1" }\npaths:\n${paths.trim().replaceAll(/^/gmu, "  ")}\n${rest}`,
  );
}

function only({ document }: Read): Operation {
  const [operation] = document.operations;
  if (operation === undefined) throw new Error("there is no operation");
  return operation;
}

function parameterList(operation: Operation): readonly string[] {
  return operation.parameters.map(
    ({ in: location, name, required }) =>
      `${location} ${name}${required ? "" : "?"}`,
  );
}

describe("parameters", () => {
  it("of the path item come first, less those that are overridden", () => {
    const found = readPaths(
      `/a/{id}:
  parameters:
    - { name: id, in: path, required: true, schema: { type: integer } }
    - { name: q, in: query, schema: { type: string } }
    - { name: z, in: query }
  get:
    parameters:
      - { name: q, in: query, required: true, schema: { type: number } }
      - { $ref: "#/components/parameters/H" }`,
      `components: { parameters: { H: { name: X-H, in: header, schema: { type: string } } } }`,
    );
    expect(parameterList(only(found))).toEqual([
      "path id",
      "query z?",
      "query q",
      "header X-H?",
    ]);
    expect(only(found).parameters[3]?.pointer).toBe("/components/parameters/H");
    expect(codes(found)).toEqual([]);
  });

  it("that a path has and nothing declares are required strings", () => {
    const found = readPaths(
      "/a/{id}/{b}: { get: { parameters: [{ name: b, in: path, schema: {} }, { name: c, in: path }] } }",
    );
    expect(parameterList(only(found))).toEqual(["path b", "path id"]);
    expect(only(found).parameters[1]?.schema.kind).toBe("string");
    expect(codes(found)).toEqual([
      "undeclared-path-parameter",
      "unused-path-parameter",
    ]);
  });

  it("have the style of their place by default", () => {
    const styles = only(
      readPaths(`/a/{p}: { get: { parameters: [
        { name: p, in: path, schema: {} },
        { name: q, in: query, schema: {} },
        { name: c, in: query, explode: false, style: pipeDelimited, schema: {} },
        { name: h, in: header, schema: {} },
        { name: j, in: query, content: { application/json: { schema: { type: object } } } }] } }`),
    ).parameters.map(({ serialization }) => serialization);
    const style = { kind: "style", allowReserved: false };
    expect(styles).toEqual([
      { ...style, style: "simple", explode: false },
      { ...style, style: "form", explode: true },
      { ...style, style: "pipeDelimited", explode: false },
      { ...style, style: "simple", explode: false },
      {
        kind: "content",
        media: expect.objectContaining({ name: "application/json" }),
      },
    ]);
  });

  it("that can't be read are left out, and said", () => {
    const found = readPaths(`/a: { get: { parameters: [
      { name: x, in: body }, { in: query }, { name: s, in: header, style: form },
      { name: d, in: query }, { name: d, in: query }, { name: Accept, in: header }] } }`);
    expect(parameterList(only(found))).toEqual(["header s?", "query d?"]);
    expect(codes(found)).toEqual([
      "duplicate-parameter",
      "unknown-parameter-style",
      "unusable-parameter",
    ]);
  });
});

describe("operations", () => {
  it("follow references wherever the specification allows them, and elsewhere", () => {
    const found = readPaths(
      `/a: { $ref: "#/components/pathItems/P" }
/b: { get: { $ref: "#/components/x-operations/O" } }`,
      `components:
  pathItems: { P: { post: { requestBody: { $ref: "#/components/requestBodies/B" }, responses: { "200": { $ref: "#/components/responses/R", description: Mine. } } } } }
  x-operations: { O: { operationId: o } }
  requestBodies: { B: { required: true, content: { application/json: { schema: { type: string } } } } }
  responses: { R: { description: Theirs., headers: { X: { $ref: "#/components/headers/H" } }, content: { text/plain: {} } } }
  headers: { H: { required: true, schema: { type: integer } } }`,
    );
    const [first, second] = found.document.operations;
    expect(second).toMatchObject({ key: "GET /b", operationId: "o" });
    expect(first).toMatchObject({
      key: "POST /a",
      body: { required: true, content: [{ name: "application/json" }] },
      responses: [
        {
          status: 200,
          docs: { description: "Mine." },
          headers: [{ name: "X", required: true, schema: { kind: "number" } }],
          content: [{ name: "text/plain" }],
        },
      ],
    });
  });

  it("read codes, ranges and default, and say what is no status", () => {
    const found = readPaths(
      `/a: { get: { responses: { "201": {}, 4xx: {}, default: {}, x-y: {}, "99": {}, ok: {} } } }`,
    );
    expect(only(found).responses.map(({ status }) => status)).toEqual([
      201,
      "4XX",
      "default",
    ]);
    expect(found.diagnostics.map(({ message }) => message)).toEqual([
      '"99" is no status code; the response is left out.',
      '"ok" is no status code; the response is left out.',
    ]);
  });

  it("have the servers and texts of their path item where they have none", () => {
    const found = readPaths(
      `/a: { summary: S, servers: [{ url: "https://{h}.x", variables: { h: { default: y, enum: [y, z] } } }], get: {}, put: { description: D, servers: [{ url: "/v2" }] } }`,
    );
    const [get, put] = found.document.operations;
    expect(get?.docs.summary).toBe("S");
    expect(get?.servers).toEqual([
      {
        url: "https://{h}.x",
        variables: [{ name: "h", default: "y", enum: ["y", "z"] }],
      },
    ]);
    expect(put?.docs).toEqual({ description: "D", deprecated: false });
    expect(put?.servers).toEqual([{ url: "/v2", variables: [] }]);
  });

  it("that share an operationId or a path are said", () => {
    const found = readPaths(
      "/a/{x}: { get: { operationId: o, parameters: [{ name: x, in: path }] } }\n/a/{y}: { get: { operationId: o, parameters: [{ name: y, in: path }] } }",
    );
    expect(found.diagnostics.map(({ message }) => message)).toEqual([
      'The operationId "o" belongs to GET /a/{x} already.',
      'The path "/a/{y}" is the same as "/a/{x}" but for the names of its parameters.',
    ]);
  });

  it("bring their tags after those that are declared, which is said", () => {
    const found = readPaths(
      "/a: { get: { tags: [b, c] }, put: { tags: [c] } }",
      "tags: [{ name: z }, { name: b, description: B }]",
    );
    expect(found.document.tags).toEqual([
      { name: "z" },
      { name: "b", description: "B" },
      { name: "c" },
    ]);
    expect(found.diagnostics.map(({ message }) => message)).toEqual([
      'The tag "c" is not declared under `tags`.',
    ]);
  });

  it("take no harm from a document that lacks everything", () => {
    const { document, diagnostics } = read("openapi: 3.1.0");
    expect(document).toEqual({
      info: { title: "", version: "" },
      servers: [],
      tags: [],
      schemas: [],
      operations: [],
      webhooks: [],
      securitySchemes: [],
      security: [],
    });
    expect(diagnostics).toEqual([]);
  });
});

describe("security", () => {
  const schemes = `components: { securitySchemes: {
    B: { type: http, scheme: Bearer, bearerFormat: JWT }, C: { type: http, scheme: basic },
    K: { type: apiKey, in: query, name: key }, O: { type: oauth2, flows: {} },
    I: { type: openIdConnect }, M: { type: mutualTLS } } }`;

  it("keeps alternatives, combinations and scopes", () => {
    const found = readPaths(
      "/a: { get: { security: [{ B: [], K: [] }, { O: [read] }, {}] }, put: { security: [] }, post: {} }",
      `security: [{ B: [] }]\n${schemes}`,
    );
    const [get, put, post] = found.document.operations;
    expect(get?.security).toEqual([
      [
        { scheme: "B", scopes: [] },
        { scheme: "K", scopes: [] },
      ],
      [{ scheme: "O", scopes: ["read"] }],
      [],
    ]);
    expect(put?.security).toEqual([]);
    expect(post?.security).toBeUndefined();
    expect(found.document.security).toEqual([[{ scheme: "B", scopes: [] }]]);
    expect(found.document.securitySchemes.map(({ kind }) => kind)).toEqual([
      "bearer",
      "basic",
      "apiKey",
      "oauth2",
      "openIdConnect",
      "mutualTLS",
    ]);
    expect(codes(found)).toEqual([]);
  });

  it("says what is not declared, once, and what can't be read", () => {
    const found = readPaths(
      "/a: { get: { security: [{ X: [] }] }, put: { security: [{ X: [] }, { Y: [] }] } }",
      "components: { securitySchemes: { Y: { type: magic } } }",
    );
    expect(found.diagnostics.map(({ code }) => code)).toEqual([
      "unknown-security-scheme",
      "undeclared-security-scheme",
    ]);
    expect(found.document.operations[0]?.security).toEqual([[]]);
  });
});

describe("what no fetch sends", () => {
  it.each([
    [
      "get: { requestBody: { content: { a/b: {} } } }",
      "bodies of GET requests",
    ],
    [
      "head: { requestBody: { content: { a/b: {} } } }",
      "bodies of HEAD requests",
    ],
    ["trace: {}", "TRACE requests"],
  ])("is said: %s", (operation, what) => {
    const { diagnostics } = readPaths(`/a: { ${operation} }`);
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ["refused-by-fetch", `No \`fetch\` sends ${what}.`],
    ]);
  });
});

describe("what is not served yet", () => {
  it("is no media type", () => {
    const found = readPaths(
      '/a: { post: { requestBody: { content: { multipart/form-data: {}, application/json: {} } }, responses: { "200": { content: { text/event-stream: {}, application/problem+json: {} } } } } }',
    );
    expect(codes(found)).toEqual([]);
  });

  it("is a scheme other than bearer and basic", () => {
    const found = readPaths(
      "/a: { get: {} }",
      "components: { securitySchemes: { D: { type: http, scheme: digest } } }",
    );
    expect(found.diagnostics.map(({ message }) => message)).toEqual([
      "Not served yet: the digest authentication scheme.",
    ]);
  });
});
