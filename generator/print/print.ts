import type { FileSpec } from "../ir/file-spec.ts";
import type { GeneratedFile } from "../ir/generated-file.ts";
import { layOutExamples } from "./lay-out-examples.ts";
import { mapInTurn } from "./map-in-turn.ts";
import { printModule } from "./print-module.ts";

/** Turns files as emitters describe them into text, TypeScript in prettier's layout. */
export function print(
  specs: readonly FileSpec[],
): Promise<readonly GeneratedFile[]> {
  return mapInTurn(specs, printFile);
}

async function printFile(spec: FileSpec): Promise<GeneratedFile> {
  const { path } = spec;
  if (spec.kind === "typescript") {
    return { path, text: await printModule(spec), owner: "generator" };
  }
  const text = path.endsWith(".md")
    ? await layOutExamples(spec.text)
    : spec.text;
  return { path, text, owner: spec.owner };
}
