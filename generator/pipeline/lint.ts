import { readInputs } from "../load/read-inputs.ts";
import { concludeLint } from "./conclude.ts";
import type { LintJob } from "./job.ts";
import { networkOf } from "./network-of.ts";
import type { LintResult } from "./result.ts";
import { Run } from "./run.ts";
import { understand } from "./understand.ts";

/** From bytes to what is to be said of them. Nothing is written, and no output folder looked at. */
export async function lint(job: LintJob): Promise<LintResult> {
  const run = new Run(job);
  const { overlays } = job.settings;
  const network = networkOf(job.settings);
  const inputs = await run.stage("read", () =>
    readInputs(job.settings.inputs, job.root, { network, overlays }),
  );
  return concludeLint(
    run,
    inputs === undefined ? {} : await understand(run, inputs, { names: [] }),
  );
}
