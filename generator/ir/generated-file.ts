/** A file as it goes to disk, its path relative to the output folder, with `/` as separator. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
  readonly owner: FileOwner;
}

/**
 * "generator": rewritten by each run, and guarded against edits by the lock file.
 * "user": written where it is missing, and from then on left alone (a changelog).
 * "both": a user's file, with what a run adds to it.
 */
export type FileOwner = "generator" | "user" | "both";
