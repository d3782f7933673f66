import type { Place } from "../ir/diagnostic.ts";
import type { Pointer } from "../ir/pointer.ts";
import type { Locate, SourcePlace } from "../ir/source-place.ts";

/** All that is known of where a diagnostic points. */
export interface DescribedPlace {
  readonly file?: string;
  /** Counted from 1, as `column` is; absent where the file itself is meant. */
  readonly line?: number;
  readonly column?: number;
  readonly pointer?: Pointer;
  /** The references that led there, outermost first. */
  readonly chain: readonly Pointer[];
  /** The place with the lines around it, where they were read. */
  readonly source?: SourcePlace;
}

/** Brings a place to the form in which reports show it. */
export function describePlace(place: Place, locate: Locate): DescribedPlace {
  const source = locate(place);
  const found = source && {
    source,
    file: source.file,
    line: source.line,
    column: source.column,
  };
  if ("pointer" in place) {
    return { ...found, pointer: place.pointer, chain: place.chain ?? [] };
  }
  const { file, line, column, sourcePointer } = place;
  return {
    file,
    ...(line !== undefined && { line }),
    ...(column !== undefined && { column }),
    ...found,
    ...(sourcePointer !== undefined && { pointer: sourcePointer }),
    chain: [],
  };
}
