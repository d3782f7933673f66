import { expect, test } from "vitest";

import { member, type JsonValue } from "../../generator/ir/json.ts";
import {
  compilePath,
  selectParts,
} from "../../generator/load/overlay/json-path.ts";
import { folderWith, loadInputs, type Loaded } from "./load-texts.ts";

const things = `openapi: 3.1.0
info: {title: Things, version: "1"}
paths:
  /things/{id}:
    get:
      operationId: getThing
      tags: [things, internal]
      parameters:
        - {name: id, in: path, required: true, schema: {type: string}}
        - {name: dummy, in: query, schema: {$ref: '#/components/schemas/Lost'}}
        - {name: page, in: query, schema: {$ref: '#/components/schemas/Gone'}}
      responses: {200: {description: OK}}
    delete: {responses: {204: {description: OK}}}
components:
  schemas:
    Thing:
      type: object
      properties: {name: {type: string}}
`;

/** Loads a document with overlays, whose actions these are. */
async function overlaid(
  actions: string,
  { document = things, version = "1.1.0" } = {},
): Promise<Loaded> {
  const overlay = `overlay: ${version}\ninfo: {title: A, version: "1"}\nactions:\n${actions}`;
  const folder = folderWith({ "a.yaml": document, "o.yaml": overlay });
  return loadInputs(["a.yaml"], folder, { overlays: ["o.yaml"] });
}

const withoutLost = `  - target: $.paths.*.get.parameters[?@.name != 'id']
    remove: true
`;

test("an update merges maps, appends to lists, and replaces single values", async () => {
  const { bundle, diagnostics } = await overlaid(`${withoutLost}
  - target: $.info
    update: {title: New, contact: {name: me}}
  - target: $.paths['/things/{id}'].get.tags
    update: added
  - target: $.paths['/things/{id}'].get.tags
    update: [more, and more]
  - target: $.components.schemas.Thing.properties
    update: {name: {minLength: 1}, age: {type: integer}}
  - target: $.info.version
    update: "2"
`);
  expect(diagnostics).toEqual([]);
  expect(bundle?.document).toMatchObject({
    info: { title: "New", version: "2", contact: { name: "me" } },
    paths: {
      "/things/{id}": {
        get: { tags: ["things", "internal", "added", "more", "and more"] },
      },
    },
    components: {
      schemas: {
        Thing: {
          properties: {
            name: { type: "string", minLength: 1 },
            age: { type: "integer" },
          },
        },
      },
    },
  });
});

test("what is removed is gone from maps and from lists", async () => {
  const { bundle, diagnostics } = await overlaid(`${withoutLost}
  - target: $.paths.*.delete
    remove: true
  - target: $.paths.*.get.tags[?@ == 'internal']
    remove: true
`);
  expect(diagnostics).toEqual([]);
  expect(member(bundle?.document, "paths")).toMatchObject({
    "/things/{id}": { get: { tags: ["things"], parameters: [{ name: "id" }] } },
  });
  expect(JSON.stringify(bundle?.document)).not.toContain("delete");
});

test("a copy, and a removal after it, move a part", async () => {
  const { bundle, diagnostics } = await overlaid(`${withoutLost}
  - target: $.paths
    update: {/moved: {}}
  - target: $.paths['/moved']
    copy: $.paths['/things/{id}']
  - target: $.paths['/things/{id}']
    remove: true
`);
  expect(diagnostics).toEqual([]);
  expect(member(bundle?.document, "paths")).toMatchObject({
    "/moved": { get: { operationId: "getThing" }, delete: {} },
  });
  expect(Object.keys(member(bundle?.document, "paths") ?? {})).toEqual([
    "/moved",
  ]);
});

test("diagnostics stand where their part came from, in the overlay or in the document", async () => {
  const { reported } = await overlaid(`
  - target: $.paths.*.get.parameters[?@.name == 'dummy']
    remove: true
  - target: $.components.schemas.Thing.properties
    update:
      age: {$ref: '#/components/schemas/New'}
  - target: $.paths.*.get.parameters
    update:
      - {name: a, in: query, schema: {type: string}}
      - {name: b, in: query, schema: {$ref: '#/components/schemas/Newer'}}
  - target: $.components.schemas
    update: {Copy: {}}
  - target: $.components.schemas.Copy
    copy: $.paths['/things/{id}'].get.parameters[1].schema
`);
  expect(
    reported.map(({ file, line, column, pointer }) => ({
      place: `${file}:${line}:${column}`,
      pointer,
    })),
  ).toEqual([
    {
      place: "a.yaml:11:44",
      pointer: "/paths/~1things~1{id}/get/parameters/1/schema/$ref",
    },
    {
      place: "o.yaml:13:39",
      pointer: "/paths/~1things~1{id}/get/parameters/3/schema/$ref",
    },
    {
      place: "o.yaml:9:13",
      pointer: "/components/schemas/Thing/properties/age/$ref",
    },
    { place: "a.yaml:11:44", pointer: "/components/schemas/Copy/$ref" },
  ]);
});

test.each([
  [
    "$.paths['/thing/{id}'].get",
    "Did you mean \"$.paths['/things/{id}'].get\"?",
  ],
  [
    "$.components.schemas.thing.properties",
    'Did you mean "$.components.schemas.Thing.properties"?',
  ],
  [
    "$.components.schemas.Thing.properties.nme.type",
    'Did you mean "$.components.schemas.Thing.properties.name.type"?',
  ],
  [
    "$.components.schemas.Thing.visibility",
    '"$.components.schemas.Thing" exists, and has type, properties.',
  ],
  ["$..proprties", "Did you mean \"$..['properties']\"?"],
  [
    "$.paths.*.get.parameters[?@.name == 'nothing']",
    '"$.paths[*].get.parameters" exists, and nothing in it is what is looked for.',
  ],
  ["$.path['/a'].get", 'Did you mean "$.paths"?'],
])("the target %s matches nothing, and help says: %s", async (target, help) => {
  const { reported } = await overlaid(
    `${withoutLost}  - target: ${JSON.stringify(target)}\n    remove: true\n`,
  );
  expect(reported).toMatchObject([
    {
      code: "overlay-matches-nothing",
      severity: "error",
      file: "o.yaml",
      line: 6,
      column: 5,
      pointer: "/actions/1/target",
      help,
    },
  ]);
});

test("what a copy selects must be there, and be one", async () => {
  const { reported } = await overlaid(`${withoutLost}
  - {target: $.info, copy: $.inof}
  - {target: $.info, copy: $.paths.*.*}
`);
  expect(reported).toMatchObject([
    { code: "overlay-matches-nothing", pointer: "/actions/1/copy", line: 7 },
    { code: "overlay-copies-several", pointer: "/actions/2/copy", line: 8 },
  ]);
});

test.each([
  ["$.info", "a list", "{title: [a]}", "/info/title is a string"],
  ["$.info", "a string", "text", "/info is a map"],
  ["$.paths.*.get.tags", "a map", "{a: 1}", undefined],
  ["$.info.title", "a map", "{a: 1}", "/info/title is a string"],
])(
  "at %s, %s given as %s is refused or taken",
  async (target, given, update, found) => {
    const { reported, bundle } = await overlaid(
      `${withoutLost}  - {target: ${target}, update: ${update}}\n`,
    );
    expect(bundle).toBeDefined();
    expect(reported.map(({ message }) => message)).toEqual(
      found === undefined
        ? []
        : [`${found}, and can't be updated with ${given}.`],
    );
  },
);

test.each([
  [
    "overlay: 2.0.0\nactions: [{target: $, update: {}}]\n",
    "overlay-version-unknown",
    1,
  ],
  [
    "overlay: 1.0\nactions: [{target: $, update: {}}]\n",
    "overlay-version-unknown",
    1,
  ],
  [things, "overlay-version-unknown", 1],
  ["- a\n", "overlay-version-unknown", 1],
  ["overlay: 1.0.0\n", "overlay-wrong-value", 1],
  ["overlay: 1.0.0\nactions: []\n", "overlay-wrong-value", 2],
  ["overlay: 1.0.0\nactions:\n  - {update: {}}\n", "overlay-wrong-value", 3],
  [
    "overlay: 1.0.0\nactions:\n  - {target: 1, update: {}}\n",
    "overlay-wrong-value",
    3,
  ],
  ["overlay: 1.0.0\nactions:\n  - {target: $}\n", "overlay-wrong-value", 3],
  [
    "overlay: 1.0.0\nactions:\n  - {target: $, remove: false}\n",
    "overlay-wrong-value",
    3,
  ],
  [
    "overlay: 1.1.0\nactions:\n  - {target: $, update: {}, copy: $.info}\n",
    "overlay-wrong-value",
    3,
  ],
  [
    "overlay: 1.0.0\nactions:\n  - target: $.info\n    copy: $.info\n",
    "overlay-unknown-member",
    4,
  ],
  [
    "overlay: 1.0.0\nactions:\n  - target: $\n    updates: {}\n    remove: true\n",
    "overlay-unknown-member",
    4,
  ],
  [
    "overlay: 1.0.0\nactoins: []\nactions: [{target: $, update: {}}]\n",
    "overlay-unknown-member",
    2,
  ],
  [
    "overlay: 1.0.0\nactions:\n  - target: $.a[\n    remove: true\n",
    "overlay-path-invalid",
    3,
  ],
  [
    "overlay: 1.0.0\nactions:\n  - target: paths\n    remove: true\n",
    "overlay-path-invalid",
    3,
  ],
  [
    "overlay: 1.0.0\nactions:\n  - target: $[?none(@)]\n    remove: true\n",
    "overlay-path-invalid",
    3,
  ],
  [
    "overlay: 1.0.0\nactions:\n  - target: $\n    remove: true\n",
    "overlay-removes-document",
    3,
  ],
  ["overlay: 1.0.0\nactions: [\n", "syntax-error", 2],
])("a wrong overlay is told by its place: %j", async (overlay, code, line) => {
  const folder = folderWith({
    "a.yaml": things.replaceAll(/.*Lost.*\n|.*Gone.*\n/g, ""),
    "o.yaml": overlay,
  });
  const { reported } = await loadInputs(["a.yaml"], folder, {
    overlays: ["o.yaml"],
  });
  expect(reported).toMatchObject([
    { code, severity: "error", file: "o.yaml", line },
  ]);
});

test("overlays reach what was taken in from other files, and change the version", async () => {
  const folder = folderWith({
    "a.yaml":
      "openapi: 3.0.3\npaths: {/a: {$ref: a/item.yaml}}\ncomponents: {schemas: {Pet: {$ref: a/pet.yaml}}}\n",
    "a/item.yaml": "get: {operationId: get}\n",
    "a/pet.yaml": "type: object\n",
    "o.json": JSON.stringify({
      overlay: "1.0.0",
      extends: "a.yaml",
      actions: [
        { target: "$.paths['/a'].get", update: { operationId: "list" } },
        { target: "$.components.schemas.Pet", update: { title: "P" } },
        { target: "$", update: { openapi: "3.1.0" } },
      ],
    }),
  });
  const { bundle, diagnostics } = await loadInputs(["a.yaml"], folder, {
    overlays: ["o.json"],
  });
  expect(diagnostics).toEqual([]);
  expect(bundle).toMatchObject({
    version: "3.1",
    document: {
      paths: { "/a": { get: { operationId: "list" } } },
      components: { schemas: { Pet: { type: "object", title: "P" } } },
    },
  });
});

test("an overlay that extends another document is a warning", async () => {
  const folder = folderWith({
    "a.yaml": "openapi: 3.1.0\n",
    "b.yaml": "openapi: 3.1.0\n",
    "o.yaml":
      "overlay: 1.0.0\nextends: ./b.yaml\nactions: [{target: $, update: {x-a: 1}}]\n",
  });
  const { reported } = await loadInputs(["a.yaml"], folder, {
    overlays: ["o.yaml"],
  });
  expect(reported).toMatchObject([
    { code: "overlay-for-another-document", severity: "warning", line: 2 },
  ]);
  const { reported: none } = await loadInputs(["b.yaml"], folder, {
    overlays: ["o.yaml"],
  });
  expect(none).toEqual([]);
});

test("an overlay in the folder of the documents is no document", async () => {
  const folder = folderWith({
    "spec/a.yaml": "openapi: 3.1.0\n",
    "spec/o.yaml": "overlay: 1.0.0\nactions: [{target: $, update: {x-a: 1}}]\n",
  });
  const { bundle, diagnostics } = await loadInputs(["spec"], folder, {
    overlays: ["spec/o.yaml"],
  });
  expect(diagnostics).toEqual([]);
  expect(bundle?.document).toEqual({ openapi: "3.1.0", "x-a": 1 });
});

test("names of the prototype are names like others", async () => {
  const { bundle, diagnostics } = await overlaid(
    `${withoutLost}
  - target: $.components.schemas
    update: {"__proto__": {type: object}, constructor: {type: string}}
  - target: $.components.schemas['__proto__']
    update: {"__proto__": {polluted: true}}
`,
  );
  expect(diagnostics).toEqual([]);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  const schemas = member(member(bundle?.document, "components"), "schemas");
  expect(Object.keys(schemas ?? {})).toEqual([
    "Thing",
    "__proto__",
    "constructor",
  ]);
});

test.each([
  [
    "doubles itself",
    "  - {target: $.info, update: {x-a: [1, 1, 1, 1]}}\n" +
      "  - {target: $.info.x-a, copy: $.info.x-a}\n".repeat(40),
  ],
  [
    "nests itself",
    "  - {target: $.info, update: {x-a: {b: {}}}}\n" +
      "  - {target: $.info..b, copy: $.info.x-a}\n".repeat(15),
  ],
])("an overlay that %s is given up", async (_, actions) => {
  const { reported } = await overlaid(withoutLost + actions);
  expect(new Set(reported.map(({ code }) => code))).toContain(
    "overlay-too-costly",
  );
});

test.each([
  ["a regular expression that would take years", '$[?search(@, "(a+)+$")]'],
  ["a path that selects all again and again", "$..*..*..*..*..*"],
])("%s is given up", (_, text) => {
  const path = compilePath(text);
  if (path.kind === "failed") throw new Error(path.reason);
  let deep: JsonValue = 1;
  for (let depth = 0; depth < 70; depth += 1) deep = { deep };
  const document = { deep, text: `${"a".repeat(60)}!` };
  expect(selectParts(path.value, document, 100).kind).toBe("failed");
});
