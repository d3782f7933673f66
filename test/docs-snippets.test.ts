import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

import { Project, ts } from "ts-morph";
import { describe, expect, it } from "vitest";

import { cut } from "./support/cut.ts";
import { DOCS_PAGES, snippetsOf } from "./support/docs-snippets.ts";
import { examplePackage } from "./support/generated-package.ts";
import { strictOptions } from "./support/strict-options.ts";

const root = resolve(import.meta.dirname, "..");

/** The examples of a page, each as a file that stands where the page does. */
function filesOf(page: string): readonly (readonly [string, string])[] {
  return snippetsOf(page).map((code, index) => [
    resolve(root, `${page}.${index + 1}.ts`),
    `${code}\nexport {};\n`,
  ]);
}

/** The document that a page shows. */
function documentOf(page: string): string {
  const text = readFileSync(resolve(root, page), "utf8");
  return /^```yaml\n([^]*?)^```$/m.exec(text)?.[1] ?? "";
}

describe("the documentation", () => {
  it("shows examples that compile, as strict as can be", async () => {
    const example = await examplePackage();
    const program = new Project({
      compilerOptions: {
        ...strictOptions,
        declaration: false,
        isolatedDeclarations: false,
        allowImportingTsExtensions: true,
        types: ["node"],
        paths: {
          "pets-sdk": [resolve(root, "docs/pets-sdk/src/index.ts")],
          "opal-sdk": [resolve(root, "generated/opal/src/index.ts")],
          "example-sdk": [join(example, "src/index.ts")],
          "example-sdk/node": [join(example, "src/node.ts")],
          cabochon: [resolve(root, "generator/index.ts")],
        },
      },
    });
    const { files } = await cut(documentOf("docs/webhooks.md"));
    for (const { path, text } of files) {
      if (!path.endsWith(".ts")) continue;
      program.createSourceFile(resolve(root, `docs/pets-sdk/${path}`), text);
    }
    const snippets = DOCS_PAGES.flatMap(filesOf).map(([path, code]) =>
      program.createSourceFile(path, code),
    );
    expect(snippets.length).toBeGreaterThanOrEqual(8);
    const errors = snippets.flatMap((snippet) =>
      snippet
        .getPreEmitDiagnostics()
        .map(
          (error) =>
            `${snippet.getBaseName()}:${error.getLineNumber()} ${ts.flattenDiagnosticMessageText(error.compilerObject.messageText, " ")}`,
        ),
    );
    expect(errors).toEqual([]);
  });
});
