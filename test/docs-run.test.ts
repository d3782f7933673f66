import { mkdtemp, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { build } from "esbuild";
import { beforeAll, describe, expect, inject, it } from "vitest";

import type { OperationAnswer } from "./support/answer-fetch.ts";
import { answersOf } from "./support/answers-of.ts";
import { DOCS_PAGES, snippetsOf } from "./support/docs-snippets.ts";
import {
  EXAMPLE_DOCUMENT,
  examplePackage,
  OPAL_PACKAGE,
} from "./support/generated-package.ts";
import { OPAL_PAGES, ROOT } from "./support/opal-documents.ts";
import { readRawDocument, readRawPage } from "./support/raw-document.ts";
import { runOrThrow } from "./support/run-command.ts";

const OPAL_SERVER = "https://api.opal.dev/v1";

const ANSWERS: readonly OperationAnswer[] = [
  ...OPAL_PAGES.flatMap((page) => answersOf(readRawPage(page), OPAL_SERVER)),
  ...answersOf(readRawDocument(EXAMPLE_DOCUMENT), "https://api.example.com"),
  {
    // What a page calls by `request`, since the document lacks it.
    method: "GET",
    url: `${OPAL_SERVER}/status`,
    status: 200,
    bodies: { "application/json": { full: "{}", lean: "{}" } },
  },
];

/** Not run: configuration, codecs, a server, and what declares a thing that its reader has to bring. */
function isRun(code: string): boolean {
  return /from "(opal|example)-sdk"/.test(code) && !/^declare /m.test(code);
}

const pages = DOCS_PAGES.map((page) => ({
  page,
  snippets: snippetsOf(page).filter(isRun),
})).filter(({ snippets }) => snippets.length > 0);

/** The modules of a page, by file name: the examples, and what imports them in order. */
function modulesOf(
  snippets: readonly string[],
): Readonly<Record<string, string>> {
  const examples = snippets.map(
    (code, index) => [`./${index + 1}.ts`, code] as const,
  );
  const imported = [
    join(ROOT, "test/support/answer-fetch.ts"),
    ...examples.map(([name]) => name),
  ];
  return {
    ...Object.fromEntries(examples),
    "page.ts": imported
      .map((name) => `import ${JSON.stringify(name)};\n`)
      .join(""),
  };
}

/** The files that the examples upload. */
const UPLOADS = { "report.pdf": "a report", "big.bin": "many bytes" };

describe("the examples of the documentation, run", () => {
  let example: string;

  beforeAll(async () => {
    example = await examplePackage();
  });

  it("are found on the pages", () => {
    expect(pages.map(({ page, snippets }) => `${page}: ${snippets.length}`))
      .toMatchInlineSnapshot(`
      [
        "docs/authenticate.md: 4",
        "docs/observe.md: 2",
        "docs/page.md: 2",
        "docs/proxy.md: 4",
        "docs/retry.md: 1",
        "docs/stream.md: 3",
        "docs/test.md: 1",
        "docs/upload.md: 2",
        "docs/use-the-sdk.md: 6",
        "docs/wait.md: 1",
      ]
    `);
  });

  it.each(pages)("$page", async ({ snippets }) => {
    const folder = await mkdtemp(join(inject("scratch"), "docs-"));
    const files = { ...UPLOADS, ...modulesOf(snippets) };
    for (const [name, text] of Object.entries(files)) {
      await writeFile(join(folder, name), text);
    }
    await build({
      entryPoints: [join(folder, "page.ts")],
      outfile: join(folder, "page.mjs"),
      bundle: true,
      format: "esm",
      platform: "node",
      target: "node20",
      logLevel: "silent",
      define: { ANSWERS: JSON.stringify(ANSWERS) },
      banner: { js: 'process.env.OPAL_AUTH_TOKEN = "a token";' },
      alias: {
        "opal-sdk": join(OPAL_PACKAGE, "src/index.ts"),
        "example-sdk": join(example, "src/index.ts"),
        "example-sdk/node": join(example, "src/node.ts"),
      },
    });
    const output = await runOrThrow(folder, process.execPath, "page.mjs");
    expect(output).not.toMatch(/error|warning/i);
  });
});
