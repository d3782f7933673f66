import type { Impact } from "../consumer/impact-of.ts";
import {
  compareForProject,
  type ProjectComparison,
} from "./compare-for-project.ts";
import type { CompareJob } from "./compare.ts";

/** A comparison, and what of it touches a project. */
export type ImpactResult =
  | (Extract<ProjectComparison, { readonly ok: true }> & {
      readonly impacts: readonly Impact[];
    })
  | Extract<ProjectComparison, { readonly ok: false }>;

/** Compares two versions, and finds what of that a project uses. */
export async function findImpact(
  job: CompareJob,
  project: string,
): Promise<ImpactResult> {
  const result = await compareForProject(job, project);
  if (!result.ok) return result;
  const { impactOf } = await import("../consumer/impact-of.ts");
  const { comparison, consumer, plans } = result;
  return { ...result, impacts: impactOf(comparison.findings, plans, consumer) };
}
