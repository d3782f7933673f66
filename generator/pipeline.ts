import { readInputs } from "./load/read-inputs.ts";
import { compareWithOutput } from "./pipeline/compare-with-output.ts";
import { conclude } from "./pipeline/conclude.ts";
import { isCurrent } from "./pipeline/is-current.ts";
import type { Job } from "./pipeline/job.ts";
import { lockHead } from "./pipeline/lock-head.ts";
import { networkOf } from "./pipeline/network-of.ts";
import { openOutput } from "./pipeline/open-output.ts";
import { printPackage } from "./pipeline/print-package.ts";
import { withReleasedVersion } from "./pipeline/released.ts";
import type { GenerateResult } from "./pipeline/result.ts";
import { Run } from "./pipeline/run.ts";
import * as stages from "./pipeline/stages.ts";
import { understand } from "./pipeline/understand.ts";
import { writeComparison } from "./pipeline/write-comparison.ts";

/**
 * From bytes to a package on disk. Stages report and go on; here alone errors stop, and then
 * nothing is written.
 */
export async function generate(job: Job): Promise<GenerateResult> {
  const run = new Run(job);
  const { overlays } = job.settings;
  const network = networkOf(job.settings);

  const output = await run.stage("output", () => openOutput(job));
  const inputs = await run.stage("read", () =>
    readInputs(job.settings.inputs, job.root, { network, overlays }),
  );
  if (inputs === undefined) return conclude(run, { outcome: "failed" });
  const head = lockHead(job.settings, inputs);
  if (isCurrent(run, output, head)) {
    return conclude(run, { outcome: "unchanged", lock: output.lock });
  }

  const names = output.lock?.names ?? [];
  const seen = await understand(run, inputs, { names });
  const { bundle, plan, read } = seen;
  if (run.hasErrors || !bundle || !plan || !read) {
    return conclude(run, { outcome: "failed", ...seen });
  }

  const files = await printPackage(
    run,
    await withReleasedVersion(plan, output.lock),
    await stages.keepVersion(read.bundle.document, plan, output),
  );
  if (job.settings.verify) {
    await run.stage("verify", () => stages.verify(files, job));
    if (run.hasErrors) {
      return conclude(run, { outcome: "failed", unwritten: files, ...seen });
    }
  }
  const comparison = await run.stage("compare", () =>
    compareWithOutput({ job, output, files, plan, bundle, inputs }),
  );
  const outcome = await run.stage("write", () =>
    writeComparison(run, comparison, output.folder),
  );
  return conclude(run, { outcome, comparison, ...seen });
}
