import type { Diagnostic } from "../ir/diagnostic.ts";
import type { Locate } from "../ir/source-place.ts";
import type { ComparedFile } from "../write/comparison.ts";

export type { ComparedFile, ComparedState } from "../write/comparison.ts";

/** What a look at the inputs came to. */
export interface LintResult {
  /** False where a diagnostic is an error. */
  readonly ok: boolean;
  readonly diagnostics: readonly Diagnostic[];
  /** What the package holds, or would; absent where the inputs were not understood. */
  readonly counts?: Counts;
  readonly stages: readonly StageTime[];
  /** Finds file, line and column of a diagnostic. */
  readonly locate: Locate;
}

/** What a run of the generator came to. */
export interface GenerateResult extends LintResult {
  readonly outcome: RunOutcome;
  /** The output folder, as it was given; absent where the configuration can't be used. */
  readonly output?: string;
  /** What became of each file, or would; empty where the run failed before it knew. */
  readonly files: readonly ComparedFile[];
}

/**
 * "written": the output is what was generated, but for files that are held back. "unchanged": there
 * was nothing to do. "compared": nothing was to be written. "failed": nothing was written.
 */
export type RunOutcome = "written" | "unchanged" | "compared" | "failed";

export interface Counts {
  readonly operations: number;
  readonly models: number;
}

/** What a stage took, what it imports included. */
export interface StageTime {
  readonly name: StageName;
  /** Of the clock. */
  readonly milliseconds: number;
  /** Of all processors, in user and system mode. */
  readonly cpuMilliseconds: number;
}

export type StageName =
  | "output"
  | "read"
  | "load"
  | "normalize"
  | "build"
  | "name"
  | "judge"
  | "emit"
  | "print"
  | "verify"
  | "compare"
  | "write";
