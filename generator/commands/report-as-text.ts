import type { GenerateResult } from "../pipeline/result.ts";
import { changeList, difference } from "./change-list.ts";
import type { GenerateFlags } from "./generate-flags.ts";
import { summary } from "./summary.ts";
import { tellDiagnostics } from "./tell-diagnostics.ts";
import type { Terminal } from "./terminal.ts";

export interface ReportInput {
  readonly result: GenerateResult;
  readonly flags: GenerateFlags;
  /** From start to end. */
  readonly milliseconds: number;
  readonly terminal: Terminal;
}

/**
 * For people: what would change, or the summary, on the standard output; diagnostics and times on
 * the standard error.
 */
export function reportAsText(input: ReportInput): void {
  const { result, flags, terminal } = input;
  const { out } = terminal;
  if (result.outcome === "compared") {
    const describe = flags.dryRun === true ? difference : changeList;
    out.write(describe(result.files, out.colours));
  }
  tellDiagnostics(result, flags, terminal);
  if (result.outcome !== "failed") {
    out.write(summary({ ...input, colours: out.colours }));
  }
}
