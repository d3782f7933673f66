import { reportJson } from "../report/json.ts";
import type { ReportInput } from "./report-as-text.ts";

/** One JSON object on the standard output, and nothing else there. */
export function reportAsJson({
  result,
  flags,
  milliseconds,
  terminal,
}: ReportInput): void {
  const { ok, outcome, output, counts, diagnostics, locate } = result;
  const report = {
    ok,
    outcome,
    output,
    ...counts,
    files: result.files.map(({ path, state }) => ({ path, state })),
    diagnostics: reportJson(diagnostics, locate),
    milliseconds: Math.round(milliseconds),
    ...(flags.trace === true && { stages: result.stages }),
  };
  terminal.out.write(`${JSON.stringify(report, null, 2)}\n`);
}
