import type { StatementStructures } from "ts-morph";

import { unfold } from "./fold.ts";
import { printStructure, StructureKind } from "./ts-morph.ts";

/** Stands between two statements while they are printed. No `Code` and no `Comment` holds it. */
const SEAM = "\u0001";

/** The text of each statement, printed by ts-morph in one go: a printer is costly to set up. */
export function printStatements(
  structures: readonly StatementStructures[],
): readonly string[] {
  const text = printStructure(
    {
      kind: StructureKind.SourceFile,
      statements: structures.flatMap((structure) => [structure, SEAM]),
    },
    { indentNumberOfSpaces: 2 },
  );
  return text
    .split(SEAM)
    .slice(0, -1)
    .map((each) => each.trim().split("\n").map(unfold).join("\n"));
}
