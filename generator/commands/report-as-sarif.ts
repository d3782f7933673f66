import { reportSarif } from "../report/sarif.ts";
import type { ReportInput } from "./report-as-text.ts";
import { version } from "./version.ts";

/** One SARIF log on the standard output, and nothing else there. */
export function reportAsSarif({ result, terminal }: ReportInput): void {
  const { diagnostics, locate } = result;
  terminal.out.write(reportSarif(diagnostics, { locate, version: version() }));
}
