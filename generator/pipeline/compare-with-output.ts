import type { Bundle } from "../ir/bundle.ts";
import type { GeneratedFile } from "../ir/generated-file.ts";
import type { Outcome } from "../ir/outcome.ts";
import type { Plan } from "../ir/plan.ts";
import type { Inputs } from "../load/inputs.ts";
import { compareOutput } from "../write/compare-output.ts";
import type { Comparison } from "../write/comparison.ts";
import { hashReferences } from "./hash-references.ts";
import type { Job } from "./job.ts";
import { lockHead } from "./lock-head.ts";
import type { Output } from "./open-output.ts";
import * as stages from "./stages.ts";

export interface CompareWithOutputInput {
  readonly job: Job;
  readonly output: Output;
  readonly files: readonly GeneratedFile[];
  readonly plan: Plan;
  readonly bundle: Bundle;
  readonly inputs: Inputs;
  /** The version that is released by this run. Default: the one that was released last. */
  readonly released?: string | undefined;
}

/** Compares what was generated with the output folder, its lock file included. */
export async function compareWithOutput({
  job: { force, settings },
  output: { folder, lock },
  files,
  plan,
  bundle,
  inputs,
  released = lock?.released,
}: CompareWithOutputInput): Promise<Outcome<Comparison>> {
  const names = await stages.publishedNames(plan);
  const references = hashReferences(bundle, inputs);
  return compareOutput({
    files,
    head: {
      ...lockHead(settings, inputs),
      ...(released !== undefined && { released }),
      ...(references !== undefined && { references }),
      names,
    },
    previous: lock,
    folder,
    force,
  });
}
