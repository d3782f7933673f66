import { createRequire } from "node:module";

import type * as TsMorph from "ts-morph";

/**
 * ts-morph, required as the CommonJS that it is: an `import` would first scan its nine megabytes for
 * the names that they export.
 */
export const { printStructure, StructureKind, VariableDeclarationKind, ts } =
  createRequire(import.meta.url)("ts-morph") as typeof TsMorph;
