import { randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
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

/** Type-checks one file of a project as its user would, with the fastest of the compilers. */
export async function checkUse(
  folder: string,
  file: string,
  compilerOptions: object,
): Promise<CommandResult> {
  const config = `tsconfig.${randomUUID()}.json`;
  await writeFile(
    join(folder, config),
    JSON.stringify({
      compilerOptions: {
        target: "ES2022",
        strict: true,
        exactOptionalPropertyTypes: true,
        noEmit: true,
        ...compilerOptions,
      },
      files: [file],
    }),
  );
  return runCompiler("typescript-7", folder, config);
}

/** How a project may resolve what it imports, and the file that is resolved so. */
export const RESOLUTIONS = [
  {
    resolution: "node16, ES module",
    module: "node16",
    moduleResolution: "node16",
    file: "use.mts",
  },
  {
    resolution: "node16, CommonJS",
    module: "node16",
    moduleResolution: "node16",
    file: "use.cts",
  },
  {
    resolution: "bundler",
    module: "ESNext",
    moduleResolution: "bundler",
    file: "use.ts",
  },
] as const;

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
