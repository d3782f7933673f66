/** What a run would do to the output folder, file by file. */
export interface Comparison {
  /** By path; the lock file is the last one. */
  readonly files: readonly ComparedFile[];
}

export interface ComparedFile {
  /** Below the output folder. */
  readonly path: string;
  readonly state: ComparedState;
  /** The text on disk; absent where there is none, or where a symbolic link stands. */
  readonly before?: string;
  /** The generated text; absent where the file is no longer generated. */
  readonly after?: string;
  /** The hash of what is on disk; null where nothing is. */
  readonly hash: string | null;
}

/**
 * "edited": it was generated, and a person changed it since. "foreign": it was never generated, and
 * stands where a generated file should. Both are left alone; with `force` they are "changed" or
 * "removed".
 */
export type ComparedState =
  "added" | "changed" | "kept" | "removed" | "edited" | "foreign";

/** True where a run changes something on disk. */
export function changesDisk(file: ComparedFile): boolean {
  return ["added", "changed", "removed"].includes(file.state);
}

/** True where a run leaves a file as it is although something else was generated. */
export function isHeldBack(file: ComparedFile): boolean {
  return file.state === "edited" || file.state === "foreign";
}
