import type { Diagnostic } from "../ir/diagnostic.ts";
import type { GeneratedFile } from "../ir/generated-file.ts";
import type { Lock } from "../ir/lock.ts";
import type { Locate } from "../ir/source-place.ts";
import type { NamedText } from "../load/create-locator.ts";
import type { Comparison } from "../write/comparison.ts";
import type { AnyJob } from "./job.ts";
import type { GenerateResult, LintResult, RunOutcome } from "./result.ts";
import type { Run } from "./run.ts";
import type { Understanding } from "./understand.ts";

/** What a run knew when it ended. */
export interface Conclusion extends Understanding {
  readonly outcome: RunOutcome;
  readonly comparison?: Comparison;
  /** What was generated and is not written, so that diagnostics can show it. */
  readonly unwritten?: readonly GeneratedFile[];
  /** The lock file of an output that is up to date. */
  readonly lock?: Lock | undefined;
}

/** Sums a run up for whoever asked for it. */
export async function conclude(
  run: Run,
  { outcome, comparison, lock, unwritten = [], ...understanding }: Conclusion,
): Promise<GenerateResult> {
  const kept = lock?.files.map(({ path, hash }) => ({
    path,
    hash,
    state: "kept" as const,
  }));
  const { output } = run.job.settings;
  const shown = unwritten.map(({ path, text }) => ({
    name: `${output}/${path}`,
    text,
  }));
  return {
    outcome,
    output,
    files: comparison?.files ?? kept ?? [],
    ...(await concludeLint(run, understanding, shown)),
  };
}

/** The same of a run that has no output. */
export async function concludeLint(
  run: Run<AnyJob>,
  understanding: Understanding,
  shown: readonly NamedText[] = [],
): Promise<LintResult> {
  const { plan } = understanding;
  return {
    ok: !run.hasErrors,
    diagnostics: await chained(run.diagnostics, understanding),
    ...(plan !== undefined && {
      counts: {
        operations: plan.document.operations.length,
        models: plan.naming.schemas.size,
      },
    }),
    stages: run.stages,
    locate: await locatorFor(run, understanding, shown),
  };
}

/** With the references that led to each place. */
async function chained(
  diagnostics: readonly Diagnostic[],
  { bundle }: Understanding,
): Promise<readonly Diagnostic[]> {
  if (diagnostics.length === 0 || bundle === undefined) return diagnostics;
  const { withChains } = await import("../load/references/with-chains.ts");
  return withChains(diagnostics, bundle.document);
}

/** A run that has nothing to say needs no positions. */
async function locatorFor(
  run: Run<AnyJob>,
  { bundle, inputs, read }: Understanding,
  shown: readonly NamedText[],
): Promise<Locate> {
  if (run.diagnostics.length === 0) return () => undefined;
  const { createLocator } = await import("../load/create-locator.ts");
  const files = [...(inputs?.files ?? []), ...shown];
  const locate = createLocator(bundle, files);
  if (read === undefined || read.bundle.origins === bundle?.origins) {
    return locate;
  }
  // OpenAPI 2.0 is rearranged after it is read.
  const locateAsRead = createLocator(read.bundle, files);
  return (place) => (read.places.has(place) ? locateAsRead : locate)(place);
}
