import { expect, test } from "vitest";

import { folderWith, loadInputs, loadTexts } from "./load-texts.ts";

/** Where the properties of the schema `Here` lead, once a document is loaded. */
async function targetsIn(
  files: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, string>>> {
  const { bundle, diagnostics } = await loadInputs(
    ["main.yaml"],
    folderWith(files),
  );
  expect(diagnostics).toEqual([]);
  const found: Record<string, string> = {};
  const text = JSON.stringify(bundle?.document);
  for (const [, name = "", target = ""] of text.matchAll(
    /"(to\w+)":\{"\$ref":"([^"]+)"\}/g,
  )) {
    found[name] = target;
  }
  return found;
}

test("an anchor and an identifier name schemas of the document", async () => {
  expect(
    await targetsIn({
      "main.yaml": `openapi: 3.1.0
components:
  schemas:
    Here:
      properties:
        toAnchor: {$ref: '#leaf'}
        toDynamic: {$dynamicRef: '#node'}
        toId: {$ref: 'https://example.com/schemas/tree'}
        toAnchorThere: {$ref: 'https://example.com/schemas/tree#inner'}
        toPointerThere: {$ref: 'https://example.com/schemas/tree#/$defs/Deep'}
        toRelativeId: {$ref: plain}
    Leaf: {$anchor: leaf, type: string}
    Plain: {$id: plain, type: string}
    Tree:
      $id: https://example.com/schemas/tree
      $dynamicAnchor: node
      properties:
        toSibling: {$ref: other}
        toOwn: {$ref: '#/$defs/Deep'}
        toOwnAnchor: {$ref: '#inner'}
        toItself: {$ref: '#'}
        toDocument: {$ref: '#/components/schemas/Leaf'}
      $defs:
        Deep: {type: object}
        Inner: {$anchor: inner, type: object}
    Other: {$id: 'https://example.com/schemas/other', type: object, $defs: {A: {$anchor: inner}}}
`,
    }),
  ).toEqual({
    toAnchor: "#/components/schemas/Leaf",
    toDynamic: "#/components/schemas/Tree",
    toId: "#/components/schemas/Tree",
    toAnchorThere: "#/components/schemas/Tree/$defs/Inner",
    toPointerThere: "#/components/schemas/Tree/$defs/Deep",
    toRelativeId: "#/components/schemas/Plain",
    toSibling: "#/components/schemas/Other",
    toOwn: "#/components/schemas/Tree/$defs/Deep",
    toOwnAnchor: "#/components/schemas/Tree/$defs/Inner",
    toItself: "#/components/schemas/Tree",
    toDocument: "#/components/schemas/Leaf",
  });
});

test("anchors and identifiers are known across files", async () => {
  expect(
    await targetsIn({
      "main.yaml": `openapi: 3.2.0
$self: https://example.com/api
components:
  schemas:
    Here:
      properties:
        toFile: {$ref: pet.yaml}
        toAnchor: {$ref: 'pet.yaml#name'}
        toSelf: {$ref: 'https://example.com/api#/components/schemas/Owner'}
    Owner: {$id: 'https://example.com/owner', type: object}
`,
      "pet.yaml": `$id: https://example.com/pet
properties:
  toOwner: {$ref: owner}
  toName: {$ref: '#name'}
  toOwnFile: {$ref: 'pet'}
$defs:
  Name: {$anchor: name, type: string}
`,
    }),
  ).toEqual({
    toFile: "#/components/schemas/pet",
    toAnchor: "#/components/schemas/pet/$defs/Name",
    toSelf: "#/components/schemas/Owner",
    toOwner: "#/components/schemas/Owner",
    toName: "#/components/schemas/pet/$defs/Name",
    toOwnFile: "#/components/schemas/pet",
  });
});

test("an anchor that nothing declares is a reference to nothing", async () => {
  const { reported } = await loadTexts({
    "a.yaml": `openapi: 3.1.0
components:
  schemas:
    A: {$ref: '#nothing'}
    B: {$dynamicRef: '#nothing'}
    C: {$anchor: something}
`,
  });
  expect(reported).toMatchObject([
    { code: "reference-not-found", line: 4 },
    { code: "reference-not-found", line: 5 },
  ]);
});

test("an overlay may refer to anchors", async () => {
  const folder = folderWith({
    "a.yaml":
      "openapi: 3.1.0\ncomponents: {schemas: {A: {$anchor: a}, B: {}}}\n",
    "o.yaml":
      "overlay: 1.0.0\nactions: [{target: $.components.schemas.B, update: {$ref: '#a'}}]\n",
  });
  const { bundle, diagnostics } = await loadInputs(["a.yaml"], folder, {
    overlays: ["o.yaml"],
  });
  expect(diagnostics).toEqual([]);
  expect(bundle?.document).toMatchObject({
    components: { schemas: { B: { $ref: "#/components/schemas/A" } } },
  });
});
