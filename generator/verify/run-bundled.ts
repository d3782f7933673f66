import { createRequire } from "node:module";
import { join, relative, sep } from "node:path";

import type * as TsMorph from "ts-morph";

import { withoutRepeats, type CompilerError } from "./compiler-error.ts";
import type { StagedProject } from "./stage-project.ts";

/** What the TypeScript that cabochon prints with has against a project. */
export function runBundled({ folder, configs }: StagedProject): {
  readonly compiler: string;
  readonly errors: readonly CompilerError[];
} {
  const tsMorph = createRequire(import.meta.url)("ts-morph") as typeof TsMorph;
  const errors = configs.flatMap((config) =>
    new tsMorph.Project({ tsConfigFilePath: join(folder, config) })
      .getPreEmitDiagnostics()
      .map((diagnostic) => toError(diagnostic, { folder, ts: tsMorph.ts })),
  );
  return {
    compiler: `TypeScript ${tsMorph.ts.version}`,
    errors: withoutRepeats(errors),
  };
}

function toError(
  diagnostic: TsMorph.Diagnostic,
  { folder, ts }: { readonly folder: string; readonly ts: typeof TsMorph.ts },
): CompilerError {
  const { messageText } = diagnostic.compilerObject;
  const [message = ""] = ts
    .flattenDiagnosticMessageText(messageText, "\n")
    .split("\n");
  const code = `TS${diagnostic.getCode()}`;
  const file = diagnostic.getSourceFile();
  const start = diagnostic.getStart();
  if (file === undefined || start === undefined) return { code, message };
  const path = relative(folder, file.getFilePath()).split(sep).join("/");
  const at = { file: path, ...file.getLineAndColumnAtPos(start) };
  return { at, code, message };
}
