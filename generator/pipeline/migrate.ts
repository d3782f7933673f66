import { readFileSync, writeFileSync } from "node:fs";

import type { Impact } from "../consumer/impact-of.ts";
import type { Edit } from "../consumer/plan-edits.ts";
import { groupBy } from "../ir/group-by.ts";
import {
  compareForProject,
  type ProjectComparison,
} from "./compare-for-project.ts";
import type { CompareJob } from "./compare.ts";

/** What was, or would be, rewritten in a project, and what a person has to decide. */
export type MigrateResult =
  | (Extract<ProjectComparison, { readonly ok: true }> & {
      readonly edits: readonly Edit[];
      /** What breaks the project's code and is no rename. */
      readonly left: readonly Impact[];
    })
  | Extract<ProjectComparison, { readonly ok: false }>;

/** Rewrites a project for what is called differently in the revision; a dry run writes nothing. */
export async function migrate(
  job: CompareJob,
  { project, dryRun }: { readonly project: string; readonly dryRun: boolean },
): Promise<MigrateResult> {
  const result = await compareForProject(job, project);
  if (!result.ok) return result;
  const { comparison, consumer, plans } = result;
  const { renamesOf } = await import("../consumer/renames-of.ts");
  const { planEdits, withEdits } = await import("../consumer/plan-edits.ts");
  const { impactOf } = await import("../consumer/impact-of.ts");
  const edits = planEdits(renamesOf(comparison.findings, plans), consumer);
  const breaks = comparison.findings.filter(
    (finding) =>
      finding.sdk === "break" && renamesOf([finding], plans).size === 0,
  );
  const left = impactOf(breaks, plans, consumer);
  if (!dryRun) {
    for (const [file, own] of groupBy(edits, (edit) => edit.file)) {
      writeFileSync(file, withEdits(readFileSync(file, "utf8"), own));
    }
  }
  return { ...result, edits, left };
}
