import type { ts as TypeScript } from "ts-morph";

import type { Sides } from "../change.ts";
import { Project, ts } from "./ts-morph.ts";

/** A module of a package: its path in the package, and its text. */
export interface SourceModule {
  readonly path: string;
  readonly text: string;
}

/** Two packages before one checker, so that a type of the one can be held against one of the other. */
export interface Packages {
  readonly checker: TypeScript.TypeChecker;
  /** What a package exports under a name. */
  readonly exportOf: (
    side: keyof Sides<never>,
    name: string,
  ) => TypeScript.Symbol | undefined;
}

/** Pairs of the packages that were opened, by what they are called there. */
export type OpenedPackages = (base: string, revision: string) => Packages;

/** Opens the sources of packages in one program. */
export function openPackages(
  packages: ReadonlyMap<string, readonly SourceModule[]>,
): OpenedPackages {
  const project = openProject();
  for (const [key, modules] of packages) install(project, `/${key}`, modules);
  const checker = project.getTypeChecker().compilerObject;
  const exportsOf = (key: string): ReadonlyMap<string, TypeScript.Symbol> => {
    const entry = project.getSourceFile(`/${key}/src/index.ts`);
    const module = entry && checker.getSymbolAtLocation(entry.compilerNode);
    const symbols =
      module === undefined ? [] : checker.getExportsOfModule(module);
    return new Map(
      symbols.map((symbol) => [symbol.name, withoutAlias(symbol, checker)]),
    );
  };
  return (base, revision) => {
    const exported = { base: exportsOf(base), revision: exportsOf(revision) };
    return { checker, exportOf: (side, name) => exported[side].get(name) };
  };
}

/**
 * Puts the modules of a package into a folder; files of other kinds are passed over. Each package has
 * the runtime of this generator: that is read once, and they share it.
 */
export function install(
  project: InstanceType<typeof Project>,
  folder: string,
  modules: readonly SourceModule[],
): void {
  for (const { path, text } of modules) {
    if (!path.endsWith(".ts")) continue;
    if (!path.startsWith("src/runtime/")) {
      const shared = text.replaceAll(/"\.{1,2}\/runtime\//g, '"/runtime/');
      project.createSourceFile(`${folder}/${path}`, shared);
      continue;
    }
    const place = path.replace(/^src/, "");
    if (project.getSourceFile(place) === undefined) {
      project.createSourceFile(place, text);
    }
  }
}

/** An empty project in memory, as strict as a user of a package may be. */
export function openProject(): InstanceType<typeof Project> {
  return new Project({
    useInMemoryFileSystem: true,
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
      types: [],
      noEmit: true,
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
    },
  });
}

function withoutAlias(
  symbol: TypeScript.Symbol,
  checker: TypeScript.TypeChecker,
): TypeScript.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias
    ? checker.getAliasedSymbol(symbol)
    : symbol;
}
