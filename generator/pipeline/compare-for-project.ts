import { resolve } from "node:path";

import type { Consumer } from "../consumer/open-consumer.ts";
import { compare, type CompareJob, type CompareResult } from "./compare.ts";
import { packageModules } from "./package-modules.ts";

/** A comparison, and the project that it is held against. */
export type ProjectComparison =
  | (Extract<CompareResult, { readonly ok: true }> & {
      readonly consumer: Consumer;
    })
  | Extract<CompareResult, { readonly ok: false }>;

/** Compares two versions, and opens a project with the package of the base, generated in memory. */
export async function compareForProject(
  job: CompareJob,
  project: string,
): Promise<ProjectComparison> {
  const result = await compare(job);
  if (!result.ok) return result;
  const { base } = result.plans;
  const modules = await packageModules(base);
  const { openConsumer } = await import("../consumer/open-consumer.ts");
  const consumer = openConsumer({
    project: resolve(job.root, project),
    name: base.naming.package.name,
    modules,
  });
  return { ...result, consumer };
}
