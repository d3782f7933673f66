import { describe, expect, test } from "vitest";

import { folderWith, loadInputs, loadTexts } from "./load-texts.ts";

const head = "openapi: 3.1.0\ninfo: {title: Pets, version: '1'}\n";

interface Case {
  readonly what: string;
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly expected: {
    readonly code: string;
    readonly file: string;
    readonly line: number;
    readonly column: number;
    readonly pointer?: string;
  };
  /** Words of the message and the help. */
  readonly words: RegExp;
}

const cases: readonly Case[] = [
  {
    what: "text that is no YAML",
    files: { "a.yaml": `${head}paths:\n  /pets: {get: [}\n` },
    expected: { code: "syntax-error", file: "a.yaml", line: 4, column: 17 },
    words: /not valid YAML or JSON: missed comma/,
  },
  {
    what: "a documentation page with a fault, by the lines of the page",
    files: {
      "a.md":
        "# Pets\n\n````yaml https://a.dev/o.yaml get /pets\nopenapi: 3.1.0\ninfo: a: b\n````\n",
    },
    expected: { code: "syntax-error", file: "a.md", line: 5, column: 8 },
    words: /bad indentation of a mapping entry/,
  },
  {
    what: "JSON that is cut off",
    files: { "a.json": '{\n  "openapi": "3.1.0",\n  "paths": {\n' },
    expected: { code: "syntax-error", file: "a.json", line: 3, column: 12 },
    words: /unexpected end .* cut off/s,
  },
  {
    what: "several YAML documents in one file",
    files: { "a.yaml": `${head}---\n${head}` },
    expected: { code: "syntax-error", file: "a.yaml", line: 3, column: 1 },
    words: /single document/,
  },
  {
    what: "an empty file",
    files: { "a.yaml": "\n# nothing\n" },
    expected: { code: "input-empty", file: "a.yaml", line: 1, column: 1 },
    words: /nothing here/,
  },
  {
    what: "bytes that are no UTF-8",
    files: {
      "a.yaml": Buffer.concat([
        Buffer.from("openapi: 3.1.0\ninfo:\n  title: Käse "),
        Buffer.from([0xe9, 0x20]),
      ]),
    },
    expected: { code: "input-not-utf8", file: "a.yaml", line: 3, column: 15 },
    words: /Save the file as UTF-8/,
  },
  {
    what: "UTF-16",
    files: { "a.json": Buffer.from("\uFEFF{}", "utf16le") },
    expected: { code: "input-not-utf8", file: "a.json", line: 1, column: 1 },
    words: /is UTF-16/,
  },
  {
    what: "a binary file",
    files: { "a.yaml": "PK\u0003\u0004\u0000\u0000" },
    expected: { code: "syntax-error", file: "a.yaml", line: 1, column: 5 },
    words: /null byte|non-printable/,
  },
  {
    what: "a documentation page without a block",
    files: { "a.md": "# Pets\n\n```yaml\nopenapi: 3.1.0\n```\n" },
    expected: {
      code: "page-without-document",
      file: "a.md",
      line: 1,
      column: 1,
    },
    words: /`yaml <origin> <method> <path>`/,
  },
  {
    what: "a documentation page that is cut off",
    files: { "a.md": `# Pets\n~~~yaml x get /pets\n${head}` },
    expected: { code: "page-block-open", file: "a.md", line: 2, column: 1 },
    words: /may be cut off.*end the block with ~~~/s,
  },
  {
    what: "something else than OpenAPI",
    files: { "a.json": '{\n  "name": "pets"\n}\n' },
    expected: {
      code: "not-openapi",
      file: "a.json",
      line: 1,
      column: 1,
      pointer: "",
    },
    words: /a map without `openapi`/,
  },
  {
    what: "a misspelt `openapi`",
    files: { "a.yaml": "# Pets\nopenApi: 3.1.0\npaths: {}\n" },
    expected: {
      code: "not-openapi",
      file: "a.yaml",
      line: 2,
      column: 1,
      pointer: "/openApi",
    },
    words: /Did you mean `openapi` instead of `openApi`/,
  },
  {
    what: "a list",
    files: { "a.yaml": "- openapi: 3.1.0\n" },
    expected: {
      code: "not-openapi",
      file: "a.yaml",
      line: 1,
      column: 1,
      pointer: "",
    },
    words: /a list/,
  },
  {
    what: "plain text",
    files: { "a.yaml": "Hello,\nworld\n" },
    expected: {
      code: "not-openapi",
      file: "a.yaml",
      line: 1,
      column: 1,
      pointer: "",
    },
    words: /text/,
  },
  {
    what: "a version that is none",
    files: { "a.yaml": "info: {}\nopenapi: 3.7.0\n" },
    expected: {
      code: "version-unknown",
      file: "a.yaml",
      line: 2,
      column: 1,
      pointer: "/openapi",
    },
    words: /`openapi: 3.7.0` is no version/,
  },
  {
    what: "a version without a value",
    files: { "a.yaml": "openapi:\npaths: {}\n" },
    expected: {
      code: "version-unknown",
      file: "a.yaml",
      line: 1,
      column: 1,
      pointer: "/openapi",
    },
    words: /`openapi: null`/,
  },
  {
    what: "a version under the wrong key",
    files: { "a.json": '{ "swagger": "3.0.0" }' },
    expected: {
      code: "version-unknown",
      file: "a.json",
      line: 1,
      column: 3,
      pointer: "/swagger",
    },
    words: /no version of OpenAPI/,
  },
  {
    what: "a key that stands twice in YAML",
    files: { "a.yaml": `${head}paths: {}\ninfo: {}\n` },
    expected: { code: "duplicate-key", file: "a.yaml", line: 4, column: 1 },
    words: /"info" stands twice.*--lenient/s,
  },
  {
    what: "a key that stands twice in JSON",
    files: { "a.json": '{\n"openapi": "3.1.0",\n"openapi": "3.1.1"}' },
    expected: { code: "duplicate-key", file: "a.json", line: 3, column: 1 },
    words: /"openapi" stands twice/,
  },
  {
    what: "an anchor that contains itself",
    files: { "a.yaml": `${head}x-a: &a\n  - *a\n` },
    expected: {
      code: "nested-too-deep",
      file: "a.yaml",
      line: 4,
      column: 5,
      pointer: `/x-a${"/0".repeat(9)}`,
    },
    words: /more than 500 levels/,
  },
  {
    what: "a YAML type that JSON does not know",
    files: { "a.yaml": `${head}x-a:\n  b: !!timestamp 2026-01-01\n` },
    expected: {
      code: "yaml-tag",
      file: "a.yaml",
      line: 4,
      column: 18,
    },
    words: /`!!timestamp` is not obeyed/,
  },
  {
    what: "a number that is not finite",
    files: { "a.yaml": `${head}x-a:\n  b: .inf\n` },
    expected: {
      code: "value-not-json",
      file: "a.yaml",
      line: 4,
      column: 3,
      pointer: "/x-a/b",
    },
    words: /finite/,
  },
  {
    what: "a reference to nothing",
    files: {
      "a.yaml": `${head}components:\n  schemas:\n    Pet: {type: string}\n    Pets:\n      type: array\n      items:\n        $ref: '#/components/schemas/Pat'\n`,
    },
    expected: {
      code: "reference-not-found",
      file: "a.yaml",
      line: 9,
      column: 9,
      pointer: "/components/schemas/Pets/items/$ref",
    },
    words: /Did you mean "#\/components\/schemas\/Pet"\?.*--lenient/s,
  },
];

describe("of bad input", () => {
  test.each(cases)(
    "$what is an error with its place and help",
    async ({ files, expected, words }) => {
      const { reported, diagnostics } = await loadTexts(files);
      expect(reported).toHaveLength(1);
      expect(reported[0]).toMatchObject({ severity: "error", ...expected });
      expect(`${reported[0]?.message}\n${reported[0]?.help}`).toMatch(words);
      expect(JSON.stringify(diagnostics)).not.toMatch(
        /\/tmp\/|memory:| {4}at /,
      );
    },
  );

  test("a missing file is an error that names the nearest one", async () => {
    const folder = folderWith({ "spec/openapi.yaml": head });
    const { bundle, reported } = await loadInputs(["spec/openapi.yml"], folder);
    expect(bundle).toBeUndefined();
    expect(reported).toMatchObject([
      {
        code: "input-not-found",
        severity: "error",
        file: "spec/openapi.yml",
        help: 'Did you mean "spec/openapi.yaml"?',
      },
    ]);
  });

  test("a missing file in a missing folder is the same error, without a hint", async () => {
    const { reported } = await loadInputs(["a/b.yaml"], folderWith({}));
    expect(reported).toMatchObject([
      { code: "input-not-found", file: "a/b.yaml" },
    ]);
    expect(reported[0]?.help).not.toMatch(/Did you mean/);
  });

  test("a folder without documents is an error", async () => {
    const folder = folderWith({ "spec/deeper/openapi.yaml": head });
    const { reported } = await loadInputs(["spec"], folder);
    expect(reported).toMatchObject([
      { code: "input-folder-empty", file: "spec" },
    ]);
  });

  test("every faulty file is reported, not only the first", async () => {
    const { bundle, reported } = await loadTexts({
      "a.yaml": "a: [",
      "b.yaml": head,
      "c.yaml": "openapi: 4.0.0",
    });
    expect(bundle).toBeUndefined();
    expect(reported.map(({ code, file }) => `${file} ${code}`)).toEqual([
      "a.yaml syntax-error",
      "c.yaml version-unknown",
    ]);
  });
});

describe("of input that is faulty but usable", () => {
  test.each([
    ["3.1", "3.1"],
    ["3.0", "3.0"],
  ])(
    "the number %s as version is read, with a warning",
    async (written, version) => {
      const { bundle, reported } = await loadTexts({
        "a.yaml": `openapi: ${written}\npaths: {}\n`,
      });
      expect(bundle?.version).toBe(version);
      expect(reported).toMatchObject([
        { code: "version-not-text", severity: "warning", line: 1 },
      ]);
    },
  );

  test("a byte order mark is no part of the text", async () => {
    const { bundle, reported } = await loadTexts({
      "a.json": '\uFEFF{"openapi": "3.1.0"}',
    });
    expect(bundle?.document).toEqual({ openapi: "3.1.0" });
    expect(reported).toEqual([]);
  });

  test("of a key that stands twice the last value is there for --lenient", async () => {
    const yaml = await loadTexts({ "a.yaml": `${head}x-a: 1\nx-a: {b: 2}\n` });
    expect(yaml.bundle?.document["x-a"]).toEqual({ b: 2 });
    const json = await loadTexts({
      "a.json": '{"openapi": "3.1.0", "x-a": 1, "x-a": "2: \\" {"}',
    });
    expect(json.bundle?.document["x-a"]).toBe('2: " {');
  });
});
