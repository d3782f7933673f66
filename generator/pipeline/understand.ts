import type { Bundle } from "../ir/bundle.ts";
import type { Place } from "../ir/diagnostic.ts";
import type { Plan } from "../ir/plan.ts";
import type { Published } from "../ir/published.ts";
import type { Inputs } from "../load/inputs.ts";
import type { AnyJob } from "./job.ts";
import type { Run } from "./run.ts";
import * as stages from "./stages.ts";

/** What is known of the inputs, as far as a run got. */
export interface Understanding {
  readonly inputs?: Inputs;
  /** As it was read, and the places that were spoken of until then. */
  readonly read?: {
    readonly bundle: Bundle;
    readonly places: ReadonlySet<Place>;
  };
  /** Normalized. */
  readonly bundle?: Bundle;
  readonly plan?: Plan;
}

/** From bytes to a plan: the stages that need no output folder. */
export async function understand(
  run: Run<AnyJob>,
  inputs: Inputs,
  published: Published,
): Promise<Understanding> {
  const { options, strict } = run.job.settings;
  const loaded = await run.stage("load", () =>
    stages.load(inputs, options.filter, strict),
  );
  if (loaded === undefined) return { inputs };
  const places = new Set(run.diagnostics.map(({ place }) => place));
  const read = { bundle: loaded, places };
  const bundle = await run.stage("normalize", () => stages.normalize(loaded));
  const document = await run.stage("build", () =>
    stages.build(bundle, options),
  );
  const naming = await run.stage("name", () =>
    stages.name(document, options, published),
  );
  return { inputs, read, bundle, plan: { document, naming, options } };
}
