import type { LintResult } from "../pipeline/result.ts";
import { reportText } from "../report/text.ts";
import { coloursFor } from "./colours-for.ts";
import { stageTimes } from "./stage-times.ts";
import type { Terminal } from "./terminal.ts";

/** What a run has to say besides its result, and where asked for its times, on the standard error. */
export function tellDiagnostics(
  result: LintResult,
  { trace }: { readonly trace?: boolean | undefined },
  { error }: Terminal,
): void {
  error.write(
    reportText(result.diagnostics, {
      locate: result.locate,
      colours: coloursFor(error),
      ...(error.rows !== undefined && { rows: error.rows }),
    }),
  );
  if (trace === true) error.write(stageTimes(result));
}
