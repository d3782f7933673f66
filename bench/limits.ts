import { BUDGETS } from "./budgets.ts";
import type { Measurement, SubjectResult } from "./measurement.ts";

/** A figure that cabochon must not pass. */
export interface Limit {
  readonly what: string;
  readonly measured: string;
  readonly limit: string;
  readonly holds: boolean;
}

/** The limits of what was measured: those of generation, the checker and the bundles. */
export function limitsOf(
  results: readonly SubjectResult[],
  helpCpuSeconds: number,
): readonly Limit[] {
  return [
    atMost("`cabochon --help`, CPU s", helpCpuSeconds, BUDGETS.helpCpuSeconds),
    ...results.flatMap((result) =>
      result.subject === "opal" ? opalLimits(result) : githubLimits(result),
    ),
  ];
}

function opalLimits(result: SubjectResult): readonly Limit[] {
  const ours = measurementOf(result, "cabochon");
  const orval = measurementOf(result, "orval");
  const heyApi = measurementOf(result, "@hey-api/openapi-ts, with prettier");
  return [
    atMost(
      "Opal: CPU s, against orval unformatted",
      ours.cpuSeconds,
      orval.cpuSeconds,
    ),
    atMost(
      "Opal: CPU s, against 0.4 of hey-api with prettier",
      ours.cpuSeconds,
      BUDGETS.shareOfHeyApi * heyApi.cpuSeconds,
    ),
    atMost(
      "Opal: no-op run, CPU s",
      result.noOpCpuSeconds,
      BUDGETS.noOpCpuSeconds,
    ),
    atMost("Opal: peak memory, MB", ours.peakMegabytes, BUDGETS.peakMegabytes),
    ...correctness("Opal", ours),
    atMost("Opal: checker types", ours.types, BUDGETS.types),
    atMost(
      "Opal: checker instantiations",
      ours.instantiations,
      BUDGETS.instantiations,
    ),
    atMost(
      "Opal: bundle with one operation, KiB gzip",
      ours.oneOperation / 1024,
      BUDGETS.oneOperationBytes / 1024,
    ),
    atMost(
      "Opal: bundle with all operations, KiB gzip",
      ours.allOperations / 1024,
      BUDGETS.allOperationsBytes / 1024,
    ),
  ];
}

function githubLimits(result: SubjectResult): readonly Limit[] {
  const ours = measurementOf(result, "cabochon");
  const heyApi = measurementOf(result, "@hey-api/openapi-ts");
  return [
    atMost(
      `GitHub: CPU s, against ${BUDGETS.shareOfGitHub} of hey-api unformatted`,
      ours.cpuSeconds,
      BUDGETS.shareOfGitHub * heyApi.cpuSeconds,
    ),
    atMost(
      `GitHub: peak memory, MB, against ${BUDGETS.shareOfGitHub} of hey-api unformatted`,
      ours.peakMegabytes,
      BUDGETS.shareOfGitHub * heyApi.peakMegabytes,
    ),
    ...correctness("GitHub", ours),
  ];
}

function correctness(title: string, ours: Measurement): readonly Limit[] {
  return [
    atMost(`${title}: type errors`, ours.errors ?? Infinity, 0),
    atMost(`${title}: files that prettier would change`, ours.unformatted, 0),
  ];
}

function measurementOf(result: SubjectResult, name: string): Measurement {
  const found = result.measurements.find(
    ({ contestant }) => contestant === name,
  );
  if (found === undefined) {
    throw new Error(`${name} was not measured`);
  }
  return found;
}

function atMost(what: string, measured: number, limit: number): Limit {
  return {
    what,
    measured: short(measured),
    limit: short(limit),
    holds: measured <= limit,
  };
}

function short(value: number): string {
  return value.toLocaleString("en", { maximumFractionDigits: 2 });
}
