import { readFileSync } from "node:fs";
import { join } from "node:path";

import ts from "typescript";

/** What a generated package exports, as the TypeScript checker sees it. */
export interface PackageTypes {
  readonly checker: ts.TypeChecker;
  /** The export of a name, with import and re-export aliases followed. */
  exported(name: string): ts.Symbol | undefined;
  /** The export that a component schema is published as. */
  schema(key: string): ts.Symbol | undefined;
  /** The function that an operation is published as. */
  operation(method: string, path: string, id: string): ts.Symbol | undefined;
}

interface PublishedNames {
  readonly schemas: Readonly<Record<string, string>>;
  readonly operations: Readonly<Record<string, string>>;
}

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  lib: ["lib.es2022.d.ts", "lib.dom.d.ts"],
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  noEmit: true,
};

/** The compiler's own libraries, which are the same for every package. */
const libraries = new Map<string, ts.SourceFile | undefined>();

function createHost(): ts.CompilerHost {
  const host = ts.createCompilerHost(OPTIONS);
  const folder = host.getDefaultLibLocation?.() ?? "";
  return {
    ...host,
    getSourceFile(file, ...rest) {
      if (!file.startsWith(folder)) return host.getSourceFile(file, ...rest);
      const known = libraries.get(file) ?? host.getSourceFile(file, ...rest);
      libraries.set(file, known);
      return known;
    },
  };
}

/** Opens the sources of a generated package. */
export function openPackage(folder: string): PackageTypes {
  const index = join(folder, "src/index.ts");
  const program = ts.createProgram([index], OPTIONS, createHost());
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(index);
  const module = source && checker.getSymbolAtLocation(source);
  if (module === undefined) {
    throw new Error(`${index} is no module`);
  }
  const symbols = new Map(
    checker
      .getExportsOfModule(module)
      .map((symbol) => [symbol.name, followAlias(checker, symbol)]),
  );
  const names = readPublishedNames(folder);
  const published = (entry: string | undefined) =>
    symbols.get(entry?.split(" ")[0] ?? "");
  return {
    checker,
    exported: (name) => symbols.get(name),
    schema: (key) => published(names.schemas[key]),
    operation: (method, path, id) =>
      published(names.operations[`${method.toUpperCase()} ${path} ${id}`]),
  };
}

/** What an import or re-export stands for. */
export function followAlias(
  checker: ts.TypeChecker,
  symbol: ts.Symbol,
): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias
    ? checker.getAliasedSymbol(symbol)
    : symbol;
}

function readPublishedNames(folder: string): PublishedNames {
  const lock = JSON.parse(
    readFileSync(join(folder, "cabochon.lock.json"), "utf8"),
  ) as { readonly names: PublishedNames };
  return lock.names;
}
