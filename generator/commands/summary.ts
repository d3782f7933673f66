import picocolors from "picocolors";

import type {
  ComparedFile,
  ComparedState,
  GenerateResult,
} from "../pipeline/result.ts";

export interface SummaryInput {
  readonly result: GenerateResult;
  readonly milliseconds: number;
  readonly colors: boolean;
}

/** The last lines of a run that wrote, or had nothing to: what was made, and what it took. */
export function summary({ result, milliseconds, colors }: SummaryInput): string {
  const { bold, dim, green, yellow } = picocolors.createColors(colors);
  const { counts, diagnostics, files, output } = result;
  const warnings = diagnostics.filter(
    ({ severity }) => severity === "warning",
  ).length;
  const what =
    result.outcome === "unchanged"
      ? "is up to date"
      : counts === undefined
        ? ""
        : `holds ${count(counts.operations, "operation")} and ${count(counts.models, "model")}`;
  const details = [
    ...fileCounts(files),
    ...(warnings > 0 ? [yellow(count(warnings, "warning"))] : []),
    dim(`${(milliseconds / 1000).toFixed(2)} s`),
  ];
  return `${green("✔")} ${bold(output)} ${what}: ${details.join(", ")}\n`;
}

function fileCounts(files: readonly ComparedFile[]): readonly string[] {
  const total = (...states: readonly ComparedState[]): number =>
    files.filter(({ state }) => states.includes(state)).length;
  const parts: readonly (readonly [number, string])[] = [
    [total("added", "changed"), "written"],
    [total("kept"), "kept"],
    [total("removed"), "removed"],
    [total("edited", "foreign"), "held back"],
  ];
  return parts
    .filter(([number], index) => index < 3 || number > 0)
    .map(([number, label], index) =>
      index === 0 ? `${count(number, "file")} ${label}` : `${number} ${label}`,
    );
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
