import { expect, test } from "vitest";

import { folderWith, loadInputs, loadTexts } from "./load-texts.ts";

const document = (path: string) =>
  `openapi: 3.1.0\npaths:\n  ${path}: {get: {}}\n`;

function windowsBlock(path: string): string {
  return `\`\`\`yaml x GET ${path}\r\n${document(path).replaceAll("\n", "\r\n")}\`\`\`\r\n`;
}

test.each([
  ["```", "```"],
  ["`````", "`````"],
  ["~~~", "~~~"],
  ["~~~~", "~~~~~~  "],
  ["   ````", "````"],
])("a block may be fenced by %j and %j", async (open, close) => {
  const { bundle, diagnostics } = await loadTexts({
    "a.md": `# A\n\n${open}yaml https://a.dev/o.yaml get /a\n${document("/a")}${close}\n\nMore.\n`,
  });
  expect(diagnostics).toEqual([]);
  expect(bundle?.document).toEqual({
    openapi: "3.1.0",
    paths: { "/a": { get: {} } },
  });
});

test("several blocks of a page become one document, each with its own lines", async () => {
  const { bundle, diagnostics, locate } = await loadTexts({
    "a.md": `${windowsBlock("/a")}\r\nText\r\n${windowsBlock("/b")}`,
  });
  expect(diagnostics).toEqual([]);
  expect(bundle?.sources.map(({ firstLine }) => firstLine)).toEqual([1, 8]);
  expect(locate({ pointer: "/paths/~1b" })).toMatchObject({
    file: "a.md",
    line: 11,
    column: 3,
    lines: [
      { number: 10, text: "paths:" },
      { number: 11, text: "  /b: {get: {}}" },
    ],
  });
});

test("other blocks are not read, nor are fences inside them", async () => {
  const { bundle, diagnostics } = await loadTexts({
    "a.md": `~~~~text\n\`\`\`yaml x get /b\nnot: this\n\`\`\`\n~~~~\n\`\`\`yaml\nopenapi: 1\n\`\`\`\n\`\`\`json x get /a\n{"openapi": "3.1.0"}\n\`\`\`\n`,
  });
  expect(diagnostics).toEqual([]);
  expect(bundle?.document).toEqual({ openapi: "3.1.0" });
});

test("pages of a folder without a block are skipped", async () => {
  const folder = folderWith({
    "spec/README.md": "# Hello\n",
    "spec/a.yaml": document("/a"),
  });
  const { bundle, diagnostics } = await loadInputs(["spec"], folder);
  expect(diagnostics).toEqual([]);
  expect(bundle?.sources.map(({ name }) => name)).toEqual(["spec/a.yaml"]);
});

test("a folder of nothing but pages without a block is an error", async () => {
  const folder = folderWith({ "spec/README.md": "# Hello\n" });
  const { bundle, reported } = await loadInputs(["spec"], folder);
  expect(bundle).toBeUndefined();
  expect(reported).toMatchObject([
    { code: "page-without-document", file: "spec/README.md" },
  ]);
});
