import type { FileSpec } from "../../ir/file-spec.ts";
import { RUNTIME_FOLDER } from "../ts/symbols.ts";

/** The files of `templates/runtime`: name without extension to text. */
export type RuntimeSources = ReadonlyMap<string, string>;

const IMPORT =
  /^(?:import|export)\s[^"]*"\.\/([\w-]+)\.js";$|^\} from "\.\/([\w-]+)\.js";$/gm;

/** Copies, unchanged, the runtime files that the package's own modules reach by their imports. */
export function emitRuntime(
  specs: readonly FileSpec[],
  sources: RuntimeSources,
): readonly FileSpec[] {
  const reached = new Set<string>();
  const visit = (name: string): void => {
    if (reached.has(name)) return;
    reached.add(name);
    for (const next of importsOf(sourceOf(sources, name))) visit(next);
  };
  for (const name of specs.flatMap(runtimeImports)) visit(name);
  return [...reached].toSorted().map((name) => ({
    kind: "text",
    path: `${RUNTIME_FOLDER}/${name}.ts`,
    text: sourceOf(sources, name),
    owner: "generator",
  }));
}

function runtimeImports(spec: FileSpec): readonly string[] {
  if (spec.kind !== "typescript") return [];
  const modules = [
    ...spec.imports.map(({ module }) => module),
    ...spec.declarations.flatMap((declaration) =>
      declaration.kind === "export" ? [declaration.module] : [],
    ),
  ];
  return modules.flatMap((module) => {
    const match = /^"(?:\.\.?\/)+runtime\/([\w-]+)\.js"$/.exec(module);
    return match?.[1] === undefined ? [] : [match[1]];
  });
}

function importsOf(text: string): readonly string[] {
  return [...text.matchAll(IMPORT)].flatMap(([, inline, last]) => {
    const name = inline ?? last;
    return name === undefined ? [] : [name];
  });
}

function sourceOf(sources: RuntimeSources, name: string): string {
  const text = sources.get(name);
  if (text === undefined) throw new Error(`The runtime has no file ${name}.`);
  return text;
}
