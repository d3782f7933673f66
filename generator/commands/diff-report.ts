import type { FailOn } from "../diff/policy/fails-on.ts";
import type { Comparison } from "../diff/change.ts";
import type { Colours } from "../report/colours.ts";
import { reportDiffChangelog } from "../report/changelog/unreleased.ts";
import { reportDiffGithub } from "../report/diff/github.ts";
import { reportDiffHtml } from "../report/diff/html.ts";
import {
  reportDiffJson,
  reportedComparison,
  type DiffReportOptions,
} from "../report/diff/json.ts";
import { reportDiffJunit } from "../report/diff/junit.ts";
import { reportDiffMarkdown } from "../report/diff/markdown.ts";
import { reportDiffSarif } from "../report/diff/sarif.ts";
import { reportDiffText } from "../report/diff/text.ts";
import type { DiffFormat } from "./diff-flags.ts";
import { version } from "./version.ts";

export interface DiffReportInput extends DiffReportOptions {
  readonly format: DiffFormat;
  readonly failOn: readonly FailOn[];
  readonly colours: Colours;
  /** How many lines and columns a text may fill. */
  readonly rows?: number | "all";
  readonly width?: number;
}

/** What `cabochon diff` has to say, in the format that was asked for. */
export function diffReport(
  comparison: Comparison,
  { failOn, format, ...options }: DiffReportInput,
): string {
  if (format === "text") return reportDiffText(comparison, options);
  if (format === "changelog") return reportDiffChangelog(comparison);
  const reported = reportedComparison(comparison, options);
  switch (format) {
    case "json":
      return reportDiffJson(reported);
    case "markdown":
      return reportDiffMarkdown(reported);
    case "html":
      return reportDiffHtml(reported);
    case "github":
      return reportDiffGithub(reported);
    case "junit":
      return reportDiffJunit(reported, failOn);
    case "sarif":
      return reportDiffSarif(reported, version());
  }
}
