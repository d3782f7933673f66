import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

import { expect, inject, vi } from "vitest";

import type { GeneratedFile } from "../../generator/ir/generated-file.ts";
import { runCompiler, STRICT_FLAGS } from "../package/typescript-versions.ts";
import { loadPackage } from "../support/load-package.ts";
import { callEverything } from "./call-everything.ts";
import { TRAP } from "./hostile-text.ts";

/** Compiles a package as strictly as can be, imports it and calls all of it: the trap is not sprung. */
export async function expectToCompileAndRun(
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
