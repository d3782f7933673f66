import type { TypeScriptFile } from "../ir/file-spec.ts";
import { assertStatement, type Meant } from "./assert-statement.ts";
import { layOut } from "./lay-out.ts";
import { mapInTurn } from "./map-in-turn.ts";
import { printStatements } from "./print-statements.ts";
import { importStructure, structureOf } from "./structure-of.ts";

/** How statements are laid out: as prettier does, or not at all, where only a compiler reads them. */
export type Layout = "prettier" | "none";

/**
 * A module as text, by default in prettier's layout. Prettier's layout of a statement depends on no other: most
 * come out right as they are printed, and only the rest is formatted.
 */
export async function printModule(
  file: TypeScriptFile,
  layout: Layout = "prettier",
): Promise<string> {
  const { imports, declarations } = file;
  const exports = declarations.filter(({ kind }) => kind === "export");
  const others = declarations.filter(({ kind }) => kind !== "export");
  const statements = printStatements([
    ...imports.map(importStructure),
    ...exports.map(structureOf),
    ...others.map(structureOf),
  ]);
  const printed =
    layout === "none" ? statements : await mapInTurn(statements, layOut);
  const meant: readonly Meant[] = [
    ...imports.map(() => ({ kind: "import" as const })),
    ...exports,
    ...others,
  ];
  for (const [index, text] of printed.entries()) {
    assertStatement(text, meant[index]);
  }
  const links = imports.length + exports.length;
  const blocks = [
    printed.slice(0, imports.length).join("\n"),
    printed.slice(imports.length, links).join("\n"),
    ...printed.slice(links),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}
