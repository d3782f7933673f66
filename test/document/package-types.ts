import { readFileSync } from "node:fs";
import { join } from "node:path";

import ts from "typescript";

import type { ListedOperation } from "../support/raw-operations.ts";

/** What a generated package exports, as the TypeScript checker sees it. */
export interface PackageTypes {
  readonly checker: ts.TypeChecker;
  /** The export of a name, with import and re-export aliases followed. */
  exported(name: string): ts.Symbol | undefined;
  /** The export that a component schema is published as. */
  schema(key: string): ts.Symbol | undefined;
  /** Whether a symbol is what some component schema is published as. */
  isComponent(symbol: ts.Symbol): boolean;
  /** The function that an operation is published as. */
  operation(operation: OperationKey): ts.Symbol | undefined;
  /** The sources that the document decides: models and operations. */
  readonly sources: readonly ts.SourceFile[];
}

type OperationKey = Pick<ListedOperation, "method" | "path" | "id" | "hasId">;

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
  const components = new Set(
    Object.entries(names.schemas)
      .filter(([key]) => !key.startsWith("/"))
      .map(([, entry]) => published(entry)),
  );
  return {
    checker,
    exported: (name) => symbols.get(name),
    schema: (key) => published(names.schemas[key]),
    isComponent: (symbol) => components.has(symbol),
    operation({ method, path, id, hasId }) {
      const key = `${method.toUpperCase()} ${path}`;
      return published(names.operations[hasId ? `${key} ${id}` : key]);
    },
    sources: program
      .getSourceFiles()
      .filter(({ fileName }) =>
        /\/src\/(?:models|operations)\//.test(fileName),
      ),
  };
}

/** What a name in the code refers to. */
export function symbolOf(
  checker: ts.TypeChecker,
  name: ts.Node,
): ts.Symbol | undefined {
  const symbol = checker.getSymbolAtLocation(name);
  return symbol && followAlias(checker, symbol);
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
