import type { FileSpec } from "../ir/file-spec.ts";
import type { GeneratedFile } from "../ir/generated-file.ts";
import { layOutExamples } from "./lay-out-examples.ts";
import { mapInTurn } from "./map-in-turn.ts";
import { printJson } from "./print-json.ts";
import { printModule, type Layout } from "./print-module.ts";

/** Turns files as emitters describe them into text: people read it, unless it is told otherwise. */
export function print(
  specs: readonly FileSpec[],
  layout: Layout = "prettier",
): Promise<readonly GeneratedFile[]> {
  return mapInTurn(specs, (spec) => printFile(spec, layout));
}

async function printFile(
  spec: FileSpec,
  layout: Layout,
): Promise<GeneratedFile> {
  const { path } = spec;
  if (spec.kind === "typescript") {
    return { path, text: await printModule(spec, layout), owner: "generator" };
  }
  if (spec.kind === "json") {
    return { path, text: printJson(spec.value), owner: "generator" };
  }
  const text = path.endsWith(".md")
    ? await layOutExamples(spec.text)
    : spec.text;
  return { path, text, owner: spec.owner };
}
