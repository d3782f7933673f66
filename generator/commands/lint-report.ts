import type { LintResult } from "../pipeline/result.ts";
import type { Colours } from "../report/colours.ts";
import { reportJson } from "../report/json.ts";
import { reportSarif } from "../report/sarif.ts";
import { reportText } from "../report/text.ts";
import type { LintFlags } from "./lint-flags.ts";
import { version } from "./version.ts";

/** How a report for people looks. */
export interface Look {
  readonly colours: Colours;
  /** How many lines to fill at most. */
  readonly rows: number | undefined;
}

/** What `cabochon lint` has to say, in the format that was asked for. */
export function lintReport(
  { ok, counts, diagnostics, locate }: LintResult,
  { format }: LintFlags,
  { colours, rows }: Look,
): string {
  switch (format) {
    case "text":
      return diagnostics.length === 0
        ? "Nothing to report.\n"
        : reportText(diagnostics, {
            locate,
            colours,
            ...(rows !== undefined && { rows }),
          });
    case "json": {
      const report = {
        ok,
        ...counts,
        diagnostics: reportJson(diagnostics, locate),
      };
      return `${JSON.stringify(report, null, 2)}\n`;
    }
    case "sarif":
      return reportSarif(diagnostics, { locate, version: version() });
  }
}
