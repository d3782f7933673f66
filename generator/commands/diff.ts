import { writeFileSync } from "node:fs";
import { resolve } from "node:path";

import { failsOn } from "../diff/policy/fails-on.ts";
import { compare } from "../pipeline/compare.ts";
import { noColours } from "../report/colours.ts";
import { diffReport, type DiffReportInput } from "./diff-report.ts";
import { failOnOf, type DiffFlags } from "./diff-flags.ts";
import { compareByFlags } from "./compare-by-flags.ts";
import { coloursFor } from "./colours-for.ts";
import type { Stream, Terminal } from "./terminal.ts";

/**
 * `cabochon diff`. Gives the exit code: 0 where nothing was found that it is to fail on, 1 where
 * something was, 2 where a document or the configuration can't be read.
 */
export async function diffCommand(
  flags: DiffFlags,
  terminal: Terminal,
): Promise<0 | 1 | 2> {
  const { cwd, out } = terminal;
  const result = await compareByFlags(flags, terminal, compare);
  if (result === undefined) return 2;
  const { comparison, locate, semver, stale } = result;
  const failOn = failOnOf(flags);
  const { format, output } = flags;
  const options = { format, failOn, locate, semver, stale };
  if (output === undefined) {
    const look = lookOn(out, flags.all === true);
    out.write(diffReport(comparison, { ...options, ...look }));
  } else {
    const look = { colours: noColours, rows: "all" as const };
    const report = diffReport(comparison, { ...options, ...look });
    writeFileSync(resolve(cwd, output), report);
  }
  return comparison.findings.some((finding) => failsOn(finding, failOn))
    ? 1
    : 0;
}

/** A screen at most, with a line for the prompt: 40 lines where none is seen, or a taller one. */
function lookOn(
  stream: Stream,
  all: boolean,
): Pick<DiffReportInput, "colours" | "rows" | "width"> {
  const { columns, rows = 41 } = stream;
  return {
    colours: coloursFor(stream),
    rows: all ? "all" : Math.min(rows - 1, 40),
    ...(columns !== undefined && { width: columns }),
  };
}
