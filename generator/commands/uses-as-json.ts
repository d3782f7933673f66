import type { Impact, UsePlace } from "../consumer/impact-of.ts";
import type { Locators } from "../pipeline/compare.ts";
import { reportedFinding, type ReportedFinding } from "../report/diff/json.ts";
import { projectFile } from "./describe-uses.ts";

interface ImpactJson {
  readonly finding: ReportedFinding;
  readonly uses: readonly UsePlace[];
}

/** Findings as `diff --format json` has them, and the places of the project that they touch. */
export function impactsAsJson(
  impacts: readonly Impact[],
  { cwd, locate }: { readonly cwd: string; readonly locate: Locators },
): readonly ImpactJson[] {
  return impacts.map(({ finding, uses }) => ({
    finding: reportedFinding(finding, locate),
    uses: uses.map((use) => placeAsJson(use, cwd)),
  }));
}

/** A place, its file relative to the working directory. */
export function placeAsJson(
  { column, file, line }: UsePlace,
  cwd: string,
): UsePlace {
  return { file: projectFile(file, cwd), line, column };
}
