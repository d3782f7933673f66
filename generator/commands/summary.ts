import picocolors from "picocolors";

import type {
  ComparedFile,
  ComparedState,
  GenerateResult,
} from "../pipeline/result.ts";

export interface SummaryInput {
  readonly result: GenerateResult;
  readonly milliseconds: number;
  readonly colours: boolean;
}

/** The last line of a run: what the output holds, and what it took. */
export function summary({
  result,
  milliseconds,
  colours,
}: SummaryInput): string {
  const { bold, dim, green, red, yellow } = picocolors.createColors(colours);
  const warnings = result.diagnostics.filter(
    ({ severity }) => severity === "warning",
  ).length;
  const details = [
    ...fileCounts(result.files, result.outcome === "compared"),
    ...(warnings > 0 ? [yellow(count(warnings, "warning"))] : []),
    dim(`${(milliseconds / 1000).toFixed(2)} s`),
  ];
  const mark = result.ok ? green("✔") : red("✖");
  const output = bold(result.output ?? "");
  return `${mark} ${output} ${stateOf(result)}: ${details.join(", ")}\n`;
}

function stateOf({ counts, files, outcome }: GenerateResult): string {
  const isSame = files.every(({ state }) => state === "kept");
  if (outcome === "unchanged" || isSame) return "is up to date";
  if (outcome === "compared" || counts === undefined) return "differs";
  const { operations, models } = counts;
  return `holds ${count(operations, "operation")} and ${count(models, "model")}`;
}

function fileCounts(
  files: readonly ComparedFile[],
  isCompared: boolean,
): readonly string[] {
  const total = (...states: readonly ComparedState[]): number =>
    files.filter(({ state }) => states.includes(state)).length;
  const parts: readonly (readonly [number, string])[] = [
    [total("added", "changed"), isCompared ? "to write" : "written"],
    [total("kept"), "kept"],
    [total("removed"), isCompared ? "to remove" : "removed"],
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
