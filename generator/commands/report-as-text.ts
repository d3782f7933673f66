import type { GenerateResult } from "../pipeline/result.ts";
import { formatDiagnostics } from "../report/format-diagnostics.ts";
import { changeList, difference } from "./change-list.ts";
import type { GenerateFlags } from "./generate-flags.ts";
import { summary } from "./summary.ts";
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
  const { out, error } = terminal;
  if (result.outcome === "compared") {
    const describe = flags.dryRun === true ? difference : changeList;
    out.write(describe(result.files, out.colors));
  }
  error.write(
    formatDiagnostics(result.diagnostics, {
      locate: result.locate,
      colors: error.colors,
    }),
  );
  if (flags.trace === true) error.write(stageTimes(result));
  if (result.outcome !== "failed") {
    out.write(summary({ ...input, colors: out.colors }));
  }
}

function stageTimes({ stages }: GenerateResult): string {
  return stages
    .map(
      ({ name, milliseconds }) =>
        `${name.padEnd(10)}${milliseconds.toFixed(1).padStart(9)} ms\n`,
    )
    .join("");
}
