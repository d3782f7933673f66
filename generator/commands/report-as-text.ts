import picocolors from "picocolors";

import type { GenerateResult } from "../pipeline/result.ts";
import type { Colours } from "../report/colours.ts";
import { reportText } from "../report/text.ts";
import { changeList, difference } from "./change-list.ts";
import type { GenerateFlags } from "./generate-flags.ts";
import { summary } from "./summary.ts";
import type { Stream, Terminal } from "./terminal.ts";

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
    out.write(describe(result.files, out.colours));
  }
  error.write(
    reportText(result.diagnostics, {
      locate: result.locate,
      colours: coloursFor(error),
      ...(error.rows !== undefined && { rows: error.rows }),
    }),
  );
  if (flags.trace === true) error.write(stageTimes(result));
  if (result.outcome !== "failed") {
    out.write(summary({ ...input, colours: out.colours }));
  }
}

function coloursFor({ colours }: Stream): Colours {
  const { blue, bold, dim, red, yellow } = picocolors.createColors(colours);
  return { error: red, warning: yellow, info: blue, strong: bold, faint: dim };
}

function stageTimes({ stages }: GenerateResult): string {
  const lines = stages.map(({ name, milliseconds, cpuMilliseconds }) => {
    const times = [milliseconds, cpuMilliseconds].map((time) =>
      time.toFixed(1).padStart(10),
    );
    return `${name.padEnd(10)}${times.join("")}\n`;
  });
  return `${"stage".padEnd(10)}${"ms".padStart(10)}${"CPU ms".padStart(10)}\n${lines.join("")}`;
}
