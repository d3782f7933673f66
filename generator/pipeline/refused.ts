import type { Diagnostic } from "../ir/diagnostic.ts";
import type { GenerateResult } from "./result.ts";

/** The result of a run that never began, because its configuration can't be used. */
export function refused(diagnostics: readonly Diagnostic[]): GenerateResult {
  return {
    ok: false,
    outcome: "failed",
    files: [],
    diagnostics,
    stages: [],
    locate: () => undefined,
  };
}
