import type { ts as TypeScript } from "ts-morph";

import { keysOf, type Key } from "./key-of.ts";
import type { Consumer } from "./open-consumer.ts";

/** A place in a project where something of the package is named. */
export interface Use {
  readonly keys: readonly Key[];
  readonly file: TypeScript.SourceFile;
  readonly node: TypeScript.Identifier | TypeScript.StringLiteral;
  /**
   * How it is named. "shorthand" and "binding" name a variable of the project's as well: `{ id }` in a
   * value, and in a pattern.
   */
  readonly form: "name" | "shorthand" | "binding";
}

/** All that a project names of the package, by symbol: what only looks like it is not found. */
export function findUses(consumer: Consumer): readonly Use[] {
  const uses: Use[] = [];
  for (const file of consumer.files) {
    const visit = (node: TypeScript.Node): void => {
      const use = useAt(node, file, consumer);
      if (use !== undefined) uses.push(use);
      consumer.ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return uses;
}

function useAt(
  node: TypeScript.Node,
  file: TypeScript.SourceFile,
  consumer: Consumer,
): Use | undefined {
  const { ts } = consumer;
  if (!ts.isIdentifier(node) && !ts.isStringLiteral(node)) return undefined;
  const { symbol, form } = named(node, consumer);
  const keys = keysOf(symbol, consumer);
  return keys.length === 0 ? undefined : { keys, file, node, form };
}

function named(
  node: TypeScript.Identifier | TypeScript.StringLiteral,
  { ts, checker }: Consumer,
): {
  readonly symbol: TypeScript.Symbol | undefined;
  readonly form: Use["form"];
} {
  const { parent } = node;
  if (ts.isShorthandPropertyAssignment(parent)) {
    const wanted = checker.getContextualType(parent.parent);
    return {
      symbol: propertyOf(wanted, node.text, checker),
      form: "shorthand",
    };
  }
  if (ts.isPropertyAssignment(parent) && parent.name === node) {
    const wanted = checker.getContextualType(parent.parent);
    return { symbol: propertyOf(wanted, node.text, checker), form: "name" };
  }
  if (ts.isBindingElement(parent) && ts.isObjectBindingPattern(parent.parent)) {
    const isName = parent.name === node && parent.propertyName === undefined;
    if (isName || parent.propertyName === node) {
      const type = checker.getTypeAtLocation(parent.parent);
      return {
        symbol: propertyOf(type, node.text, checker),
        form: isName ? "binding" : "name",
      };
    }
  }
  const symbol = checker.getSymbolAtLocation(node);
  return {
    symbol:
      symbol !== undefined && symbol.flags & ts.SymbolFlags.Alias
        ? checker.getAliasedSymbol(symbol)
        : symbol,
    form: "name",
  };
}

function propertyOf(
  type: TypeScript.Type | undefined,
  name: string,
  checker: TypeScript.TypeChecker,
): TypeScript.Symbol | undefined {
  return type && checker.getNonNullableType(type).getProperty(name);
}
