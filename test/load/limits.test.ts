import { truncateSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { folderWith, loadInputs, loadTexts } from "./load-texts.ts";

const head = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\n";

/** Ten aliases of ten aliases, and so on: a thousand billion values in a few lines. */
const bomb = [
  "x-0: &a0 [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]",
  ...Array.from(
    { length: 12 },
    (_, level) =>
      `x-${level + 1}: &a${level + 1} [${Array(10).fill(`*a${level}`).join(", ")}]`,
  ),
].join("\n");

const doubled = [
  "components:\n  schemas:\n    S0: &s0 {type: string}",
  ...Array.from(
    { length: 40 },
    (_, level) =>
      `    S${level + 1}: &s${level + 1} {properties: {a: *s${level}, b: *s${level}}}`,
  ),
].join("\n");

describe("what would exhaust a machine is refused", () => {
  test.each([
    ["aliases of aliases", `${head}${bomb}\n`, "aliases-expand"],
    ["doubled aliases of schemas", `${head}${doubled}\n`, "aliases-expand"],
    [
      "aliases of aliases beside a key that stands twice",
      `${head}${bomb}\nx-d: 1\nx-d: 2\n`,
      "aliases-expand",
    ],
    [
      "one alias used very often",
      `${head}x-a: &a [${"1, ".repeat(1000)}1]\nx-b:\n${"  - *a\n".repeat(5000)}`,
      "aliases-expand",
    ],
    [
      "lists 5,000 deep",
      `${head}x-a: ${"[".repeat(5000)}${"]".repeat(5000)}\n`,
      "nested-too-deep",
    ],
    [
      "lists 100,000 deep that never end",
      `${head}x-a: ${"[{a: ".repeat(100_000)}`,
      "nested-too-deep",
    ],
    [
      "maps 5,000 deep, by indentation",
      `${head}x-a:\n${Array.from({ length: 5000 }, (_, level) => `${" ".repeat(level + 1)}a:\n`).join("")}`,
      "nested-too-deep",
    ],
    [
      "lists 5,000 deep, by dashes",
      `${head}x-a:\n  ${"- ".repeat(5000)}a\n`,
      "nested-too-deep",
    ],
    [
      "JSON 5,000 deep",
      `{"openapi":"3.1.0","x-a":${"[".repeat(5000)}${"]".repeat(5000)}}`,
      "nested-too-deep",
    ],
    [
      "JSON 100,000 deep with a key that stands twice",
      `{"openapi":"3.1.0","openapi":"3.1.0","x-a":${"[".repeat(100_000)}${"]".repeat(100_000)}}`,
      "nested-too-deep",
    ],
    [
      "an anchor that contains itself twice",
      `${head}x-a: &a [*a, *a]\n`,
      "nested-too-deep",
    ],
  ])("%s", async (_, text, code) => {
    const start = performance.now();
    const before = process.memoryUsage().rss;
    const { bundle, diagnostics } = await loadTexts({ "a.yaml": text });
    expect(bundle).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code, severity: "error" }]);
    expect(performance.now() - start).toBeLessThan(5000);
    expect(process.memoryUsage().rss - before).toBeLessThan(512_000_000);
  });

  test("files of more than 100 MB together, unread", async () => {
    const folder = folderWith({ "a.yaml": head, "b.yaml": "" });
    truncateSync(join(folder, "b.yaml"), 100_000_000);
    const { diagnostics } = await loadInputs(["a.yaml", "b.yaml"], folder);
    expect(diagnostics).toMatchObject([
      { code: "input-too-large", place: { file: "b.yaml" } },
    ]);
  });
});

describe("of YAML", () => {
  test("an alias is what it names", async () => {
    const { bundle, diagnostics } = await loadTexts({
      "a.yaml": `${head}components:\n  schemas:\n    A: &a {type: string}\n    B: *a\n`,
    });
    expect(diagnostics).toEqual([]);
    expect(bundle?.document["components"]).toEqual({
      schemas: { A: { type: "string" }, B: { type: "string" } },
    });
  });

  test.each([
    ["x-b:\n  <<: *a\n", 5],
    ["x-b:\n  <<: [*a, *a]\n", 5],
    ["x-b: { '<<' : *a }\n", 4],
  ])("a merge key merges nothing: %j", async (text, line) => {
    const { bundle, reported } = await loadTexts({
      "a.yaml": `${head}x-a: &a {b: 1}\n${text}`.replace("paths: {}\n", ""),
    });
    expect(reported).toMatchObject([
      { code: "yaml-merge-key", line, pointer: "/x-b/<<" },
    ]);
    expect(JSON.stringify(bundle?.document["x-b"])).not.toMatch(/^\{"b"/);
  });

  test("text that looks like a merge key is text", async () => {
    const { diagnostics } = await loadTexts({
      "a.yaml": `${head}x-a: |\n  <<: *a\nx-b: {<<: c}\n`,
    });
    expect(diagnostics).toEqual([]);
  });

  test.each([
    "!include ./secret.yaml",
    "!!set {a, b}",
    "!!omap [a: 1]",
    "!!binary aGVsbG8=",
    "!!js/function 'function () {}'",
    "!<tag:yaml.org,2002:set> {a, b}",
  ])("a tag is refused: %s", async (value) => {
    const { bundle, reported } = await loadTexts({
      "a.yaml": `${head}x-a: ${value}\n`,
    });
    expect(bundle).toBeUndefined();
    expect(reported).toMatchObject([
      { code: "yaml-tag", file: "a.yaml", line: 4 },
    ]);
  });

  test("a tag that changes nothing is none, and one in a text is text", async () => {
    const { bundle, diagnostics } = await loadTexts({
      "a.yaml": `${head}x-a: !!str 7\nx-b: |\n  a: !!set b\n`,
    });
    expect(diagnostics).toEqual([]);
    expect(bundle?.document).toMatchObject({ "x-a": "7" });
  });
});
