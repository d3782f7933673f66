import type { FileSpec } from "../ir/file-spec.ts";
import type { GeneratedFile } from "../ir/generated-file.ts";
import { printModule } from "./print-module.ts";

/** Turns files as emitters describe them into text, TypeScript in prettier's layout. */
export function print(
  specs: readonly FileSpec[],
): Promise<readonly GeneratedFile[]> {
  return Promise.all(specs.map(printFile));
}

async function printFile(spec: FileSpec): Promise<GeneratedFile> {
  const { path } = spec;
  if (spec.kind === "typescript") {
    return { path, text: await printModule(spec), owner: "generator" };
  }
  return { path, text: spec.text, owner: spec.owner };
}
