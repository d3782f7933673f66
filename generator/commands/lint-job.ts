import type { LoadedConfig } from "../config/load-config.ts";
import { resolveInputs } from "../config/resolve-config.ts";
import type { Outcome } from "../ir/outcome.ts";
import type { LintJob } from "../pipeline/job.ts";
import type { LintFlags } from "./lint-flags.ts";
import { placeOfOption, readingConfig } from "./reading-flags.ts";
import { UsageError } from "./usage-error.ts";

export interface LintJobInput {
  readonly flags: LintFlags;
  /** The configuration file; absent where there is none, and documents must be named. */
  readonly loaded: LoadedConfig | undefined;
  readonly cwd: string;
}

/** What is to be looked at: the documents that are named, else those of the configuration. */
export function lintJob({
  flags,
  loaded,
  cwd,
}: LintJobInput): Outcome<LintJob | undefined> {
  const { documents = [] } = flags;
  const named = documents.length > 0 ? documents : undefined;
  if (loaded === undefined && named === undefined) {
    throw new UsageError("Say what to read: cabochon lint openapi.yaml");
  }
  const root = loaded?.root ?? cwd;
  const config = {
    ...loaded?.config,
    // Overlays of the configuration are made for its own documents.
    ...(named !== undefined && { overlays: [] }),
    ...readingConfig(flags, named, { cwd, root }),
  };
  const { value, diagnostics } = resolveInputs(config, loaded?.name ?? "");
  return {
    value: value && {
      settings: value,
      root,
      mode: "lint",
      ...placeOfOption(flags, loaded),
    },
    diagnostics,
  };
}
