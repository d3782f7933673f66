import { readFileSync, readdirSync } from "node:fs";
import { resolve } from "node:path";

import { build } from "../../generator/build/build.ts";
import { emit, type RuntimeSources } from "../../generator/emit/emit.ts";
import type { Diagnostic } from "../../generator/ir/diagnostic.ts";
import type { GeneratedFile } from "../../generator/ir/generated-file.ts";
import type { Options } from "../../generator/ir/options.ts";
import type { Published } from "../../generator/ir/published.ts";
import { load } from "../../generator/load/load.ts";
import { name } from "../../generator/name/name.ts";
import { normalize } from "../../generator/normalize/normalize.ts";
import { print } from "../../generator/print/print.ts";

const runtimeFolder = resolve(import.meta.dirname, "../../templates/runtime");

export const runtimeSources: RuntimeSources = new Map(
  readdirSync(runtimeFolder)
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
    .map((file) => [
      file.replace(/\.ts$/, ""),
      readFileSync(resolve(runtimeFolder, file), "utf8"),
    ]),
);

export const defaultOptions: Options = {
  package: { version: "0.1.0", license: "MIT" },
  environment: {},
  enums: "auto",
};

interface Cut {
  readonly files: readonly GeneratedFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Runs the stages over one document in memory, from text to files; errors of the input do not stop it. */
export async function cut(
  text: string,
  options: Options = defaultOptions,
  published: Published = { names: [] },
): Promise<Cut> {
  const inputs = {
    files: [{ name: "openapi.yaml", text, found: "by name" as const }],
    hash: "",
    hashes: [],
    locations: new Map(),
    root: "",
  };
  const loaded = await load(inputs, options.filter);
  if (loaded.value === undefined) {
    return { files: [], diagnostics: loaded.diagnostics };
  }
  const normal = normalize(loaded.value);
  const built = build(normal.value, options);
  const named = name(built.value, options, published);
  const plan = { document: built.value, naming: named.value, options };
  const files = await print(emit(plan, runtimeSources));
  const diagnostics = [loaded, normal, built, named].flatMap(
    (outcome) => outcome.diagnostics,
  );
  return { files, diagnostics };
}
