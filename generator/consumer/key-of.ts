import type { ts as TypeScript } from "ts-morph";

import type { Consumer } from "./open-consumer.ts";

/**
 * What something of a package is called in it: `User` for an export, `User.address.street` for a
 * member, with the export that declares it first.
 */
export type Key = string;

/** The keys of a symbol: one for each place in the package that declares it, none for all else. */
export function keysOf(
  symbol: TypeScript.Symbol | undefined,
  { ts, packageFolder }: Consumer,
): readonly Key[] {
  const declarations = symbol?.declarations ?? [];
  const keys = declarations
    .filter((node) => node.getSourceFile().fileName.startsWith(packageFolder))
    .map((node) => keyOf(node, ts));
  return [...new Set(keys)];
}

function keyOf(declaration: TypeScript.Node, ts: Consumer["ts"]): Key {
  const names: string[] = [];
  let node = declaration;
  while (!ts.isSourceFile(node)) {
    const name = ts.getNameOfDeclaration(node as TypeScript.Declaration);
    if (
      name !== undefined &&
      (ts.isIdentifier(name) || ts.isStringLiteral(name))
    ) {
      names.unshift(name.text);
    }
    node = node.parent;
  }
  return names.join(".");
}
