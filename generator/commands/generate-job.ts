import type { LoadedConfig } from "../config/load-config.ts";
import { resolveConfig } from "../config/resolve-config.ts";
import type { Outcome } from "../ir/outcome.ts";
import type { Job, Mode } from "../pipeline/job.ts";
import type { GenerateFlags } from "./generate-flags.ts";
import { pathFromRoot, placeOfOption, readingConfig } from "./reading-flags.ts";
import { UsageError } from "./usage-error.ts";

export interface GenerateJobInput {
  readonly flags: Omit<GenerateFlags, "format">;
  /** The configuration file; absent where there is none, and the flags must say enough. */
  readonly loaded: LoadedConfig | undefined;
  readonly cwd: string;
}

/** What is to be done, by the configuration, and by the flags, which override it. */
export function generateJob({
  flags,
  loaded,
  cwd,
}: GenerateJobInput): Outcome<Job | undefined> {
  if (loaded === undefined) requirePaths(flags);
  const root = loaded?.root ?? cwd;
  const { input, output, verify } = flags;
  const config = {
    ...loaded?.config,
    ...readingConfig(flags, input, { cwd, root }),
    ...(verify !== undefined && { verify }),
    ...(output !== undefined && {
      output: pathFromRoot(output, { cwd, root }),
    }),
  };
  const { value, diagnostics } = resolveConfig(config, loaded?.name ?? "");
  const force = flags.force === true;
  return {
    value:
      value === undefined
        ? undefined
        : {
            settings: value,
            root,
            mode: modeOf(flags),
            force,
            ...placeOfOption(flags, loaded),
          },
    diagnostics,
  };
}

function modeOf({ check, dryRun }: GenerateJobInput["flags"]): Mode {
  if (check === true) return "check";
  return dryRun === true ? "dry-run" : "write";
}

function requirePaths({ input, output }: GenerateJobInput["flags"]): void {
  if (input === undefined) {
    throw new UsageError("Say what to read: --input openapi.yaml");
  }
  if (output === undefined) {
    throw new UsageError("Say where to write: --output sdk");
  }
}
