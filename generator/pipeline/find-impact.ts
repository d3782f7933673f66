import type { Impact } from "../consumer/impact-of.ts";
import { compare, type CompareJob, type CompareResult } from "./compare.ts";
import { openProject } from "./open-project.ts";

/** A comparison, and what of it touches a project. */
export type ImpactResult =
  | (Extract<CompareResult, { readonly ok: true }> & {
      readonly impacts: readonly Impact[];
    })
  | Extract<CompareResult, { readonly ok: false }>;

/** Compares two versions, and finds what of that a project uses. */
export async function findImpact(
  job: CompareJob,
  project: string,
): Promise<ImpactResult> {
  const result = await compare(job);
  if (!result.ok) return result;
  const consumer = await openProject(result.plans, { root: job.root, project });
  const { impactOf } = await import("../consumer/impact-of.ts");
  const { comparison, plans } = result;
  return { ...result, impacts: impactOf(comparison.findings, plans, consumer) };
}
