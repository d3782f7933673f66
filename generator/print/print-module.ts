import { printStructure, type StatementStructures } from "ts-morph";

import type { TypeScriptFile } from "../ir/file-spec.ts";
import { formatCode } from "./format.ts";
import { unfold } from "./fold.ts";
import { importStructure, structureOf } from "./structure-of.ts";
import { isLong, wrapLine } from "./wrap-line.ts";

/**
 * A module as text in prettier's layout. Each declaration is printed by itself, since prettier's
 * layout of one depends on no other: most come out right as they are, and only the rest is formatted.
 */
export async function printModule(file: TypeScriptFile): Promise<string> {
  const imports = file.imports.map(importStructure);
  const exports = file.declarations.filter(({ kind }) => kind === "export");
  const others = file.declarations.filter(({ kind }) => kind !== "export");
  const blocks = [
    file.header === undefined ? "" : `/**\n * ${file.header}\n */`,
    await printAll(imports, "\n"),
    await printAll(exports.map(structureOf), "\n"),
    await printAll(others.map(structureOf), "\n\n"),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

async function printAll(
  structures: readonly StatementStructures[],
  separator: string,
): Promise<string> {
  const printed = await Promise.all(structures.map(printOne));
  return printed.join(separator);
}

async function printOne(structure: StatementStructures): Promise<string> {
  const printed = printStructure(structure, { indentNumberOfSpaces: 2 });
  const text = printed.trim().split("\n").map(unfold).join("\n");
  return layOut(text) ?? (await formatCode(text));
}

/** An inline object type as an operand: prettier moves these, see `union-type` in its printer. */
const MOVED = /[|&] \{$|^\s*\}(?:\[\]|\))* (?:&|\| (?!null;))/m;

/** The text in prettier's layout, or undefined where only prettier knows it. */
function layOut(text: string): string | undefined {
  if (MOVED.test(text)) return undefined;
  const lines = text
    .split("\n")
    .map((line) => (isLong(line) ? wrapLine(line) : line));
  return lines.includes(undefined) ? undefined : lines.join("\n");
}
