import { resolve } from "node:path";

import { checkConfig } from "../config/check-config.ts";
import type { Config } from "../config/config.ts";
import { resolveConfig } from "../config/resolve-config.ts";
import { generate } from "../pipeline.ts";
import type { Mode } from "./job.ts";
import { refused } from "./refused.ts";
import type { GenerateResult, StageName } from "./result.ts";

export interface GenerateOptions {
  /** The folder that the paths of the configuration are relative to. Default: the working directory. */
  readonly cwd?: string;
  /** Default: "write". */
  readonly mode?: Mode;
  /** Write over what a person edited or put there. */
  readonly force?: boolean;
  /** Called as each stage begins. */
  readonly onStage?: (name: StageName) => void;
}

/** Checks a configuration that a program made, and runs the pipeline with it. */
export async function generateFromConfig(
  config: Config,
  { cwd = ".", mode = "write", force = false, onStage }: GenerateOptions,
): Promise<GenerateResult> {
  const root = resolve(cwd);
  const name = "config";
  const checked = checkConfig(config, { name, text: "" });
  if (checked.value === undefined) return refused(checked.diagnostics, root);
  const { value: settings, diagnostics } = resolveConfig(checked.value, name);
  if (settings === undefined) return refused(diagnostics, root);
  return generate({
    settings,
    root,
    mode,
    force,
    ...(onStage !== undefined && { onStage }),
  });
}
