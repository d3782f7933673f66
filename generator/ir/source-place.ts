import type { Place } from "./diagnostic.ts";

/** A place as a person looks for it: a line and column of a file, and the lines around it. */
export interface SourcePlace {
  /** Relative to the working directory. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1, in UTF-16 code units. */
  readonly column: number;
  /** The line itself and its neighbours, as far as the file has them. */
  readonly lines: readonly SourceLine[];
}

export interface SourceLine {
  /** Counted from 1. */
  readonly number: number;
  readonly text: string;
}

/** Finds a place in the files that were read; undefined where none of them holds it. */
export type Locate = (place: Place) => SourcePlace | undefined;
