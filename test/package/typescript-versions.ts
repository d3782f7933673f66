import { join } from "node:path";

import { ROOT } from "../support/opal-documents.ts";
import { type CommandResult, runCommand } from "../support/run-command.ts";

/** The compilers that the generated code must pass, by the name they are installed under. */
export const TYPESCRIPTS = [
  { version: "5.9", name: "typescript-5.9" },
  { version: "6.0", name: "typescript" },
  { version: "7.0", name: "typescript-7" },
] as const;

/** Runs a compiler on a configuration in a folder. */
export function runCompiler(
  name: (typeof TYPESCRIPTS)[number]["name"],
  folder: string,
  config: string,
): Promise<CommandResult> {
  const compiler = join(ROOT, "node_modules", name, "lib/tsc.js");
  return runCommand(folder, process.execPath, compiler, "--project", config);
}

/** The flags that generated sources pass. */
export const STRICT_FLAGS = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  verbatimModuleSyntax: true,
  isolatedDeclarations: true,
  erasableSyntaxOnly: true,
  noImplicitOverride: true,
  noImplicitReturns: true,
  noPropertyAccessFromIndexSignature: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  skipLibCheck: false,
  declaration: true,
  noEmit: true,
} as const;
