import { defineConfig, type Config } from "./config/config.ts";
import type { GenerateOptions } from "./pipeline/generate-from-config.ts";
import type { GenerateResult } from "./pipeline/result.ts";

export { defineConfig };
export type {
  Config,
  EnvironmentConfig,
  FilterConfig,
  PackageConfig,
  PatternsConfig,
} from "./config/config.ts";
export type { Severity } from "./ir/diagnostic-definition.ts";
export type { Diagnostic, DiagnosticCode, Place } from "./ir/diagnostic.ts";
export type { CustomFormat, EnumStyle, Formats } from "./ir/options.ts";
export type { Locate, SourceLine, SourcePlace } from "./ir/source-place.ts";
export type { GenerateOptions } from "./pipeline/generate-from-config.ts";
export type { Mode } from "./pipeline/job.ts";
export type {
  ComparedFile,
  ComparedState,
  Counts,
  GenerateResult,
  RunOutcome,
  StageName,
  StageTime,
} from "./pipeline/result.ts";

/**
 * Generates a package as `cabochon generate` does, and prints nothing. What is wrong with the
 * input is among the diagnostics of the result; an exception is a bug, or a disk that fails.
 */
export async function generate(
  config: Config,
  options: GenerateOptions = {},
): Promise<GenerateResult> {
  const library = await import("./pipeline/generate-from-config.ts");
  return library.generateFromConfig(config, options);
}
