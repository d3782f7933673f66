import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

import { describe, expect, inject, it, vi } from "vitest";

import type { GeneratedFile } from "../../generator/ir/generated-file.ts";
import { runCompiler, STRICT_FLAGS } from "../package/typescript-versions.ts";
import { cut, defaultOptions } from "../support/cut.ts";
import { loadPackage } from "../support/load-package.ts";
import { callEverything } from "./call-everything.ts";
import { findHarm } from "./find-harm.ts";
import { hostileDocument } from "./hostile-document.ts";
import { numbersIn, TRAP } from "./hostile-text.ts";
import { textPositions } from "./text-positions.ts";

describe("hostile texts in every position of a document", () => {
  it.each(["2.0", "3.0", "3.1"] as const)(
    "leave no position of OpenAPI %s out",
    (dialect) => {
      const { texts } = hostileDocument(dialect);
      const reached = new Set(texts.map(({ position }) => position));
      const missing = textPositions(dialect).filter(
        (each) => !reached.has(each) && !VERSION.test(each),
      );
      expect(missing).toEqual([]);
      expect(reached.size).toBeGreaterThan(150);
    },
  );

  it.each([
    { dialect: "2.0", shift: 1, enums: "closed" },
    { dialect: "3.0", shift: 2, enums: "open" },
    { dialect: "3.1", shift: 0, enums: "auto" },
    { dialect: "3.1", shift: 3, enums: "typescript" },
  ] as const)("do no harm: %j", async ({ dialect, shift, enums }) => {
    const { document } = hostileDocument(dialect, shift);
    const formats = { "date-time": "Date", int64: "bigint" } as const;
    const options = { ...defaultOptions, enums, formats };
    const { files } = await cut(JSON.stringify(document), options);
    expect(findHarm(files)).toEqual([]);
    const output = files.map(({ text }) => text).join("");
    expect(new Set(numbersIn(output, "begin")).size).toBeGreaterThan(100);
    await expectToCompileAndRun(files);
  });
});

/** Without a right version, a document is none. */
const VERSION = /#\/properties\/(?:swagger|openapi)$/;

/** Compiles a package as strictly as can be, imports it and calls all of it: the trap is not sprung. */
async function expectToCompileAndRun(
  files: readonly GeneratedFile[],
): Promise<void> {
  const folder = await mkdtemp(join(inject("scratch"), "hostile-"));
  for (const { path, text } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const compilerOptions = {
    ...STRICT_FLAGS,
    erasableSyntaxOnly: false,
    target: "ES2022",
    module: "NodeNext",
    lib: ["ES2022", "DOM", "DOM.Iterable"],
    types: [],
  };
  const config = JSON.stringify({ compilerOptions, include: ["src"] });
  await writeFile(join(folder, "tsconfig.check.json"), config);
  expect(
    await runCompiler("typescript-7", folder, "tsconfig.check.json"),
  ).toEqual({ code: 0, output: "" });

  const trap = vi.fn();
  vi.stubGlobal(TRAP, trap);
  const exports = await loadPackage(folder, inject("scratch"));
  const sent = await callEverything(exports);
  vi.unstubAllGlobals();
  expect(sent.length).toBeGreaterThan(0);
  expect(trap).not.toHaveBeenCalled();
}
