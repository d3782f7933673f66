import { describe, expect, test } from "vitest";

import { lint } from "../../generator/pipeline/lint.ts";
import {
  reportJson,
  type ReportedDiagnostic,
} from "../../generator/report/json.ts";
import { folderWith } from "../load/load-texts.ts";

/** What a finding must say of its place; a chain is given by its ends. */
interface Expected {
  readonly code: string;
  readonly at: string;
  readonly pointer?: string;
  readonly from?: string;
  readonly says?: string;
}

const head = `openapi: 3.1.0
info: { title: Things, version: "1.0" }
servers: [{ url: https://api.example.com }]
`;

/** Where the schemas begin: line 15. */
const answer = `paths:
  /things:
    get:
      operationId: listThings
      responses:
        "200":
          description: Things.
          content:
            application/json: { schema: { $ref: "#/components/schemas/List" } }
components:
  schemas:
`;

/** A document whose one operation answers with the list of the thing that is given. */
function withThing(thing: string): string {
  return `${head}${answer}    List: { type: array, items: { $ref: "#/components/schemas/Thing" } }
${thing}`;
}

const operation =
  "/paths/~1things/get/responses/200/content/application~1json/schema/$ref";
const list = "/components/schemas/List/items/$ref";
const throughList = `${operation} > ${list}`;

/** A document with these paths only. */
function withPaths(paths: string): string {
  return `${head}paths:
${paths}`;
}

const noContent = 'responses: { "204": { description: Done. } }';

const documents: readonly (readonly [
  name: string,
  text: string | Uint8Array,
  expected: Expected,
])[] = [
  [
    "a dangling reference, with the nearest name",
    withThing(`    Thing: { type: object, properties: { owner: { $ref: "#/components/schemas/Ownr" } } }
    Owner: { type: string }
`),
    {
      code: "reference-not-found",
      at: "16:51",
      pointer: "/components/schemas/Thing/properties/owner/$ref",
      from: throughList,
      says: 'Did you mean "#/components/schemas/Owner"?',
    },
  ],
  [
    "aliases that lead in a circle",
    withThing(`    Thing: { $ref: "#/components/schemas/Item" }
    Item: { $ref: "#/components/schemas/Thing" }
`),
    {
      code: "reference-circular",
      at: "16:14",
      pointer: "/components/schemas/Thing/$ref",
      from: "/components/schemas/Item/$ref",
    },
  ],
  [
    "an unknown type",
    withThing("    Thing: { type: strng }\n"),
    {
      code: "unknown-type",
      at: "16:14",
      pointer: "/components/schemas/Thing/type",
      from: throughList,
      says: 'Did you mean "string"?',
    },
  ],
  [
    "an unknown format",
    withThing("    Thing: { type: string, format: datetime }\n"),
    {
      code: "unknown-format",
      at: "16:28",
      pointer: "/components/schemas/Thing/format",
      from: throughList,
      says: 'Did you mean "date-time"?',
    },
  ],
  [
    "a duplicate operationId",
    withPaths(`  /a:
    get: { operationId: getThing, ${noContent} }
  /b:
    get: { operationId: getThing, ${noContent} }
`),
    {
      code: "duplicate-operation-id",
      at: "8:12",
      pointer: "/paths/~1b/get/operationId",
    },
  ],
  [
    "a duplicate parameter",
    withPaths(`  /a:
    get:
      parameters:
        - { name: size, in: query, schema: { type: integer } }
        - { name: size, in: query, schema: { type: string } }
      ${noContent}
`),
    {
      code: "duplicate-parameter",
      at: "9:11",
      pointer: "/paths/~1a/get/parameters/1",
    },
  ],
  [
    "two paths that are one",
    withPaths(`  /things/{a}:
    get:
      parameters: [{ name: a, in: path, required: true, schema: { type: string } }]
      ${noContent}
  /things/{b}:
    put:
      parameters: [{ name: b, in: path, required: true, schema: { type: string } }]
      ${noContent}
`),
    {
      code: "duplicate-path",
      at: "9:3",
      pointer: "/paths/~1things~1{b}",
      says: '"/things/{a}"',
    },
  ],
  [
    "an undeclared path parameter",
    withPaths(`  /things/{id}:
    get: { ${noContent} }
`),
    {
      code: "undeclared-path-parameter",
      at: "6:5",
      pointer: "/paths/~1things~1{id}/get",
    },
  ],
  [
    "an unused path parameter",
    withPaths(`  /things:
    get:
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      ${noContent}
`),
    {
      code: "unused-path-parameter",
      at: "7:20",
      pointer: "/paths/~1things/get/parameters/0",
    },
  ],
  [
    "required given as text",
    withThing(
      "    Thing: { type: object, required: name, properties: { name: {} } }\n",
    ),
    {
      code: "required-not-a-list",
      at: "16:28",
      pointer: "/components/schemas/Thing/required",
      from: throughList,
    },
  ],
  [
    "required naming no property",
    withThing(
      "    Thing: { type: object, required: [nmae], properties: { name: {} } }\n",
    ),
    {
      code: "required-without-property",
      at: "16:28",
      pointer: "/components/schemas/Thing/required",
      from: throughList,
      says: 'Did you mean "name"?',
    },
  ],
  [
    "an undeclared security scheme",
    withPaths(`  /things:
    get: { security: [{ tokn: [] }], ${noContent} }
components: { securitySchemes: { token: { type: http, scheme: bearer } } }
`),
    {
      code: "undeclared-security-scheme",
      at: "6:12",
      pointer: "/paths/~1things/get/security",
      says: 'Did you mean "token"?',
    },
  ],
  [
    "a default that does not fit",
    withThing("    Thing: { type: integer, default: many }\n"),
    {
      code: "value-does-not-fit",
      at: "16:29",
      pointer: "/components/schemas/Thing/default",
      from: throughList,
    },
  ],
  [
    "an example that does not fit",
    withThing("    Thing: { type: string, example: [1] }\n"),
    {
      code: "value-does-not-fit",
      at: "16:28",
      pointer: "/components/schemas/Thing/example",
      from: throughList,
    },
  ],
  [
    "an enum with duplicates",
    withThing("    Thing: { type: string, enum: [a, b, a] }\n"),
    {
      code: "enum-duplicates",
      at: "16:28",
      pointer: "/components/schemas/Thing/enum",
      from: throughList,
    },
  ],
  [
    "an enum of mixed members",
    withThing("    Thing: { enum: [a, 1] }\n"),
    {
      code: "enum-mixed",
      at: "16:14",
      pointer: "/components/schemas/Thing/enum",
      from: throughList,
    },
  ],
  [
    "a discriminator's mapping that points nowhere",
    withThing(`    Thing:
      oneOf: [{ $ref: "#/components/schemas/A" }]
      discriminator: { propertyName: kind, mapping: { a: A, b: "#/components/schemas/B" } }
    A: { type: object, required: [kind], properties: { kind: { type: string } } }
`),
    {
      code: "discriminator-target",
      at: "18:61",
      pointer: "/components/schemas/Thing/discriminator/mapping/b",
      from: throughList,
    },
  ],
  [
    "a discriminator that no variant declares",
    withThing(`    Thing:
      oneOf: [{ $ref: "#/components/schemas/A" }, { $ref: "#/components/schemas/B" }]
      discriminator: { propertyName: kind }
    A: { type: object, properties: { a: { type: string } } }
    B: { type: object, properties: { kind: { type: string } } }
`),
    {
      code: "discriminator-undeclared",
      at: "18:7",
      pointer: "/components/schemas/Thing/discriminator",
      from: throughList,
      says: 'which "A" does not declare',
    },
  ],
  [
    "a discriminator that neither base nor heirs declare",
    withThing(`    Thing: { type: object, discriminator: { propertyName: kynd }, properties: { kind: { type: string } } }
    A: { allOf: [{ $ref: "#/components/schemas/Thing" }] }
`),
    {
      code: "discriminator-undeclared",
      at: "16:28",
      pointer: "/components/schemas/Thing/discriminator",
      from: throughList,
      says: '"kynd", which "Thing" does not declare',
    },
  ],
  [
    "a duplicate key in YAML",
    withThing("    Thing: { type: string }\n    Thing: { type: integer }\n"),
    {
      code: "duplicate-key",
      at: "17:5",
      pointer: "/components/schemas/Thing",
    },
  ],
  [
    "a duplicate key in JSON",
    '{\n  "openapi": "3.1.0",\n  "info": {},\n  "info": {}\n}\n',
    { code: "duplicate-key", at: "4:3", pointer: "/info" },
  ],
  [
    "a version that is none",
    "openapi: 7.0.0\ninfo: { title: T }\n",
    { code: "version-unknown", at: "1:1", pointer: "/openapi" },
  ],
  [
    "another kind of document",
    "asyncapi: 3.0.0\ninfo: { title: T }\n",
    { code: "not-openapi", at: "1:1", pointer: "" },
  ],
  [
    "a page of a sign-in",
    "<!DOCTYPE html>\n<html><body>Sign in</body></html>\n",
    { code: "not-openapi", at: "1:1", pointer: "" },
  ],
  ["nothing", "", { code: "input-empty", at: "1:1" }],
  ["comments only", "# to do\n\n", { code: "input-empty", at: "1:1" }],
  [
    "a text that was cut off",
    withThing("    Thing: { type: object, properties: { na"),
    { code: "syntax-error", at: "16:43" },
  ],
  [
    "a JSON text that was cut off",
    '{ "openapi": "3.1.0",\n  "paths": { "/a": {\n',
    { code: "syntax-error", at: "2:20" },
  ],
  [
    "a NUL in a text",
    'openapi: 3.1.0\ninfo: { title: "a\0b" }\n',
    { code: "syntax-error", at: "2:18" },
  ],
  [
    "a picture",
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 0x1a, 10, 0, 0),
    { code: "input-not-utf8", at: "1:1" },
  ],
  [
    "Latin-1",
    Buffer.from(withPaths("  /caf\u00e9: {}\n"), "latin1"),
    { code: "input-not-utf8", at: "5:7" },
  ],
  [
    "UTF-16",
    Buffer.from(`\ufeff${head}`, "utf16le"),
    { code: "input-not-utf8", at: "1:1" },
  ],
];

describe("a real little document gives code, file, line, column, pointer and chain", () => {
  test.each(documents)("%s", async (_, text, { code, at, ...rest }) => {
    const found = (await findingsIn(text)).find((each) => each.code === code);
    expect(found).toBeDefined();
    const { file, line, column, pointer, chain, message, help } =
      found ?? ({} as Partial<ReportedDiagnostic>);
    expect(`${file}:${line}:${column}`).toBe(`api.yaml:${at}`);
    expect(pointer).toBe(rest.pointer);
    expect(chain?.join(" > ")).toBe(rest.from ?? "");
    expect(`${message} ${help}`).toContain(rest.says ?? "");
  });
});

async function findingsIn(
  text: string | Uint8Array,
): Promise<readonly ReportedDiagnostic[]> {
  const { diagnostics, locate } = await lint({
    mode: "lint",
    root: folderWith({ "api.yaml": text }),
    settings: {
      inputs: ["api.yaml"],
      overlays: [],
      options: {
        package: { version: "1.0.0", license: "MIT" },
        environment: {},
        enums: "auto",
      },
      allowHosts: [],
      requestHeaders: {},
      lenient: false,
      strict: false,
    },
  });
  return reportJson(diagnostics, locate);
}
