import { readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";
import { isMap, isScalar, isSeq, parseDocument } from "yaml";

import { child, type Pointer } from "../../generator/ir/pointer.ts";
import { createFindOffset } from "../../generator/load/positions/find-offset.ts";
import {
  ROOT,
  WHOLE_OPAL_ABSENT,
  wholeOpal,
} from "../support/opal-documents.ts";
import { loadTexts } from "./load-texts.ts";

/** Layouts that documents really have, and some that they hardly do. */
const layouts = `# a comment
---
openapi: "3.1.0"   # and another
anchored: &anchor
  list: [x, 'y z', {c: d, "e": 'it''s'}, user's, [1, 2]]
  'quoted key': 1
  "escaped \\" key": {p: {q: r}, s: "}"}
sequence:
- one: 1
  two: >-
    text: no
    # not a comment

    more
  three: 3
- - nested
  - again
-   deep:
      x: 1
    y: http://foo # c
/path/{id}:
  get: {$ref: '#/x', summary: a b c }
double: "first
  second: third
  - fourth"
plain: a
  b c
  d
flow: {
    k: v, # a comment }
    l: [
      a, # ]
      {m: [n]},
    ],
  }
200: ok
key with spaces: 1
a#b: 2
x:y: 3
empty:
-dash: 4
tagged: !!str
  text
alias: *anchor
last: |
  key: value
`;

/** Asks for the place of every part of a text, and compares with a whole parse. */
function expectAllPlaces(text: string): number {
  const findOffset = createFindOffset(text);
  let count = 0;
  const visit = (node: unknown, pointer: Pointer): void => {
    const parts = isMap(node)
      ? node.items.map(({ key, value }) => ({
          token: String(isScalar(key) ? key.value : key),
          start: key,
          value,
        }))
      : isSeq(node)
        ? node.items.map((item, index) => ({
            token: String(index),
            start: item,
            value: item,
          }))
        : [];
    for (const { token, start, value } of parts) {
      const place = child(pointer, token);
      const [offset] = (start as { readonly range: [number] }).range;
      expect(findOffset(place), place).toBe(offset);
      count += 1;
      visit(value, place);
    }
  };
  visit(parseDocument(text).contents, "");
  return count;
}

describe("every part of a document is found where a whole parser finds it", () => {
  test("in all layouts of YAML", () => {
    expect(expectAllPlaces(layouts)).toBe(51);
  });

  test("with line ends of Windows", () => {
    expect(expectAllPlaces(layouts.replaceAll("\n", "\r\n"))).toBe(51);
  });

  test("in YAML that only a whole parser can read", () => {
    const text = "? explicit\n: a: 1\n  b: [2]\n? [k]\n: {c: 3}\nd: 4\n";
    expect(createFindOffset(text)("/explicit/b/0")).toBe(text.indexOf("2]"));
    expect(createFindOffset(text)("/d")).toBe(text.indexOf("d: 4"));
  });

  test.each(["package.json", "package-lock.json"])("in %s", (name) => {
    const text = readFileSync(join(ROOT, name), "utf8");
    expect(expectAllPlaces(text)).toBeGreaterThan(40);
    const compact = JSON.stringify(JSON.parse(text));
    expect(expectAllPlaces(compact)).toBeGreaterThan(40);
  });

  test("in the whole Opal document", ({ skip }) => {
    if (wholeOpal === undefined) return skip(WHOLE_OPAL_ABSENT);
    expect(expectAllPlaces(readFileSync(wholeOpal, "utf8"))).toBeGreaterThan(
      10_000,
    );
  });
});

describe("the locator", () => {
  test("gives file, line, column and the lines around", async () => {
    const { locate } = await loadTexts({
      "a.yaml": "openapi: 3.1.0\ninfo:\n  title: Pets\npaths: {}\n",
    });
    expect(locate({ pointer: "/info/title" })).toEqual({
      file: "a.yaml",
      line: 3,
      column: 3,
      lines: [
        { number: 2, text: "info:" },
        { number: 3, text: "  title: Pets" },
        { number: 4, text: "paths: {}" },
      ],
    });
  });

  test("finds a pointer that the source lacks at its nearest ancestor", async () => {
    const { locate } = await loadTexts({
      "a.json": '{\n  "openapi": "3.1.0",\n  "info": {}\n}',
    });
    const expected = { file: "a.json", line: 3, column: 3 };
    expect(locate({ pointer: "/info/title/0" })).toMatchObject(expected);
    expect(locate({ pointer: "/paths" })).toMatchObject({ line: 1, column: 1 });
  });

  test("finds places in files that never became a document", async () => {
    const { diagnostics, locate } = await loadTexts({ "a.yaml": "a: [\n" });
    expect(locate(diagnostics[0]?.place ?? { pointer: "" })).toEqual({
      file: "a.yaml",
      line: 1,
      column: 4,
      lines: [{ number: 1, text: "a: [" }],
    });
  });

  test("knows nothing of files that were not read", async () => {
    const { locate } = await loadTexts({ "a.yaml": "openapi: 3.1.0\n" });
    expect(locate({ file: "b.yaml", line: 1 })).toBeUndefined();
    expect(locate({ file: "a.yaml" })).toBeUndefined();
  });
});
