import { expect, test } from "vitest";

import { loadTexts } from "./load-texts.ts";

async function check(rest: string) {
  const { reported } = await loadTexts({ "a.yaml": `openapi: 3.1.0\n${rest}` });
  return reported;
}

test("the word $ref is data in examples, defaults, enums, constants and extensions", async () => {
  expect(
    await check(`
x-a: {$ref: '#/nothing'}
paths:
  /a:
    get:
      parameters:
        - {name: a, in: query, example: {$ref: '#/nothing'}, examples: {a: {value: {$ref: '#/nothing'}}}}
      requestBody:
        content: {application/json: {example: {$ref: 'file:///etc/passwd'}}}
components:
  schemas:
    A:
      default: {$ref: '#/nothing'}
      const: {$ref: '#/nothing'}
      enum: [{$ref: '#/nothing'}]
      example: {$ref: '#/nothing'}
      examples: [{$ref: '#/nothing'}]
      x-b: {$ref: '#/nothing'}
      properties:
        $ref: {type: string}
`),
  ).toEqual([]);
});

test("a reference is checked wherever one may stand", async () => {
  const places = await check(`
paths:
  /a: {$ref: '#/x'}
  /b:
    parameters: [{$ref: '#/x'}]
    get: {$ref: '#/x'}
    put:
      parameters: [{$ref: '#/x'}, {name: a, in: query, schema: {$ref: '#/x'}, examples: {a: {$ref: '#/x'}}}]
      requestBody: {$ref: '#/x'}
      responses:
        200: {$ref: '#/x'}
        201: {headers: {A: {$ref: '#/x'}}, links: {a: {$ref: '#/x'}}, content: {a/b: {schema: {items: {$ref: '#/x'}}}}}
      callbacks: {a: {$ref: '#/x'}, b: {'{$url}': {$ref: '#/x'}}}
components:
  schemas:
    A: {allOf: [{$ref: '#/x'}], additionalProperties: {$ref: '#/x'}, patternProperties: {a: {$ref: '#/x'}}, not: {$ref: '#/x'}}
  securitySchemes: {A: {$ref: '#/x'}}
`);
  expect(places).toHaveLength(18);
  expect(new Set(places.map(({ code }) => code))).toEqual(
    new Set(["reference-not-found"]),
  );
});

test.each([
  ["#/components/schemas/Pat", "#/components/schemas/Pet"],
  ["#/components/schema/Pet", "#/components/schemas/Pet"],
  ["#/definitions/Pet", "#/components/schemas/Pet"],
  ["#/components/schemas/Missing", "#/components/responses/Missing"],
  ["#components/schemas/Pet", undefined],
  ["#/components/schemas/Elephant", undefined],
])("for the dangling %s the nearest is %s", async (reference, nearest) => {
  const [diagnostic] = await check(`
components:
  schemas:
    Pet: {type: string}
    Pets: {items: {$ref: '${reference}'}}
  responses:
    Missing: {description: none}
`);
  expect(diagnostic).toMatchObject({
    code: "reference-not-found",
    pointer: "/components/schemas/Pets/items/$ref",
    message: `The reference "${reference}" points at nothing.`,
  });
  expect(/Did you mean "(.*)"/.exec(diagnostic?.help ?? "")?.[1]).toBe(nearest);
});

test("a reference may be percent-encoded, escaped, and lead into an array", async () => {
  expect(
    await check(`
paths:
  /a/{b}:
    get: {parameters: [{name: a~b, in: query, schema: {type: string}}]}
components:
  schemas:
    A: {$ref: '#/paths/~1a~1%7Bb%7D/get/parameters/0/schema'}
    B: {$ref: '#'}
`),
  ).toEqual([]);
});

test("a dangling reference tells through which references it is reached", async () => {
  const [diagnostic] = await check(`
paths:
  /a: {get: {responses: {200: {$ref: '#/components/responses/A'}}}}
components:
  responses:
    A: {content: {a/b: {schema: {$ref: '#/components/schemas/B'}}}}
  schemas:
    B: {properties: {b: {$ref: '#/components/schemas/B'}, c: {$ref: '#/nothing'}}}
`);
  expect(diagnostic).toMatchObject({
    pointer: "/components/schemas/B/properties/c/$ref",
    chain: [
      "/paths/~1a/get/responses/200/$ref",
      "/components/responses/A/content/a~1b/schema/$ref",
    ],
  });
});

test("references that lead in a circle are one error", async () => {
  expect(
    await check(`
components:
  schemas:
    User: {$ref: '#/components/schemas/A'}
    A: {$ref: '#/components/schemas/B'}
    B: {$ref: '#/components/schemas/A'}
    Self: {$ref: '#/components/schemas/Self'}
`),
  ).toMatchObject([
    {
      code: "reference-circular",
      line: 6,
      pointer: "/components/schemas/A/$ref",
      chain: ["/components/schemas/B/$ref"],
    },
    {
      code: "reference-circular",
      line: 8,
      pointer: "/components/schemas/Self/$ref",
    },
  ]);
});

test("a schema that refers to itself below a property is no circle", async () => {
  expect(
    await check(`
components:
  schemas:
    Tree: {properties: {children: {items: {$ref: '#/components/schemas/Tree'}}}}
    Alias: {$ref: '#/components/schemas/Tree'}
`),
  ).toEqual([]);
});

test("a reference to what is not there, or out of reach, is an error", async () => {
  expect(
    await check(`
components:
  schemas:
    A: {$ref: 'other.yaml#/A'}
    B: {$ref: 'http://127.0.0.1:9/b.json'}
`),
  ).toMatchObject([
    { code: "reference-file-not-found", line: 5, column: 9 },
    { code: "reference-outside", line: 6, column: 9 },
  ]);
});

test("an object under a YAML alias is checked once", async () => {
  const doubled = Array.from(
    { length: 12 },
    (_, index) =>
      `    S${index + 1}: &s${index + 1} {allOf: [*s${index}, *s${index}]}\n`,
  ).join("");
  expect(
    await check(
      `components:\n  schemas:\n    S0: &s0 {$ref: '#/nothing'}\n${doubled}`,
    ),
  ).toHaveLength(1);
});

test("a schema that refers to a response means the schema in it", async () => {
  const { bundle, reported } = await loadTexts({
    "a.yaml": `openapi: 3.1.0
components:
  schemas:
    A: {$ref: '#/components/responses/Alias', description: Mine.}
    B: {allOf: [{$ref: '#/components/parameters/P'}]}
    C: {$ref: '#/components/responses/Empty'}
  parameters: {P: {name: p, in: query, schema: {type: string}}}
  responses:
    Alias: {$ref: '#/components/responses/R'}
    R: {description: R, content: {text/plain: {schema: {type: string}}, application/json: {schema: {type: object}}}}
    Empty: {description: R}
`,
  });
  expect(bundle?.document).toMatchObject({
    components: {
      schemas: {
        A: {
          $ref: "#/components/responses/R/content/application~1json/schema",
          description: "Mine.",
        },
        B: { allOf: [{ $ref: "#/components/parameters/P/schema" }] },
      },
    },
  });
  expect(reported.map(({ code, line }) => [code, line])).toEqual([
    ["reference-means-schema", 4],
    ["reference-means-schema", 5],
    ["reference-means-nothing", 6],
  ]);
});

test.each([
  ["components/schemas/Pet", "#/components/schemas/Pet"],
  ["/components/schemas/Pet", "#/components/schemas/Pet"],
  ["Pet", "#/components/schemas/Pet"],
  ["none.yaml#/components/schemas/Pet", "a.yaml#/components/schemas/Pet"],
])(
  "for %s, which is no part of the document, help names %s",
  async (reference, nearest) => {
    const [diagnostic] = await check(`
components:
  schemas:
    Pet: {type: string}
    Pets: {items: {$ref: '${reference}'}}
`);
    expect(diagnostic?.help).toContain(`Did you mean "${nearest}"?`);
  },
);
