import type { Bundle } from "../ir/bundle.ts";
import type { Lock } from "../ir/lock.ts";
import type { Plan } from "../ir/plan.ts";
import type { Locate } from "../ir/source-place.ts";
import type { Inputs } from "../load/inputs.ts";
import type { Comparison } from "../write/comparison.ts";
import type { GenerateResult, RunOutcome } from "./result.ts";
import type { Run } from "./run.ts";

/** What a run knew when it ended. */
export interface Conclusion {
  readonly outcome: RunOutcome;
  readonly inputs?: Inputs;
  readonly bundle?: Bundle;
  readonly plan?: Plan;
  readonly comparison?: Comparison;
  /** The lock file of an output that is up to date. */
  readonly lock?: Lock | undefined;
}

/** Sums a run up for whoever asked for it. */
export async function conclude(
  run: Run,
  conclusion: Conclusion,
): Promise<GenerateResult> {
  const { outcome, plan, comparison, lock } = conclusion;
  const kept = lock?.files.map(({ path, hash }) => ({
    path,
    hash,
    state: "kept" as const,
  }));
  return {
    ok: !run.hasErrors,
    outcome,
    output: run.job.settings.output,
    files: comparison?.files ?? kept ?? [],
    diagnostics: run.diagnostics,
    ...(plan !== undefined && {
      counts: {
        operations: plan.document.operations.length,
        models: plan.naming.schemas.size,
      },
    }),
    stages: run.stages,
    locate: await locatorFor(run, conclusion),
  };
}

/** A run that has nothing to say needs no positions. */
async function locatorFor(
  run: Run,
  { bundle, inputs }: Conclusion,
): Promise<Locate> {
  if (run.diagnostics.length === 0) return () => undefined;
  const { createLocator } = await import("../load/create-locator.ts");
  return createLocator(bundle, inputs?.files);
}
