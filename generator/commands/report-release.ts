import picocolors from "picocolors";

import type { ReleaseResult } from "../pipeline/release.ts";
import { semverText } from "../report/diff/semver-text.ts";
import { reportJson } from "../report/json.ts";
import { visible } from "../report/visible.ts";
import { changeList } from "./change-list.ts";
import type { ReleaseFlags } from "./release-flags.ts";
import { summary } from "./summary.ts";
import { tellDiagnostics } from "./tell-diagnostics.ts";
import type { Terminal } from "./terminal.ts";

export interface ReleaseReportInput {
  readonly result: ReleaseResult;
  readonly flags: ReleaseFlags;
  /** From start to end. */
  readonly milliseconds: number;
  readonly terminal: Terminal;
}

/** What a release did, or would do, and why. */
export function reportRelease(input: ReleaseReportInput): void {
  if (input.flags.format === "json") reportAsJson(input);
  else reportAsText(input);
}

/** How many of the findings that decide are told. */
const SHOWN = 10;

function reportAsText(input: ReleaseReportInput): void {
  const { result, flags, terminal } = input;
  const { out } = terminal;
  const { release } = result;
  if (release !== undefined) {
    const { bold } = picocolors.createColors(out.colours);
    const { bump, entry, from, reasons, to } = release;
    const told = reasons
      .slice(0, SHOWN)
      .map(({ code, message, where }) => `  ${where}: ${message} [${code}]`);
    const more = reasons.length - told.length;
    if (more > 0) told.push(`  and ${more} more`);
    const rule = from.startsWith("0.") ? `${bump}, before 1.0.0` : bump;
    const head = `${from} -> ${bold(to)} (${rule})${semverText(reasons)}`;
    out.write(`${[head, ...told.map(visible)].join("\n")}\n\n${entry}\n\n`);
  }
  if (result.outcome === "compared") {
    out.write(changeList(result.files, out.colours));
  }
  tellDiagnostics(result, flags, terminal);
  if (result.outcome === "unchanged") {
    out.write(
      "Nothing to release: the document is that of the package's version. (If users have an older one, name it: --base.)\n",
    );
  } else if (result.outcome !== "failed") {
    out.write(summary({ ...input, colours: out.colours }));
  }
}

/** One JSON object on the standard output, and nothing else there. */
function reportAsJson({
  result,
  milliseconds,
  terminal,
}: ReleaseReportInput): void {
  const { ok, outcome, output, release, diagnostics, locate } = result;
  const report = {
    ok,
    outcome,
    output,
    release: release ?? null,
    files: result.files.map(({ path, state }) => ({ path, state })),
    diagnostics: reportJson(diagnostics, locate),
    milliseconds: Math.round(milliseconds),
  };
  terminal.out.write(`${JSON.stringify(report, null, 2)}\n`);
}
