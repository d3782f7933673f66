import type { Source } from "../../ir/bundle.ts";
import type { Place } from "../../ir/diagnostic.ts";
import type { Pointer } from "../../ir/pointer.ts";
import type { SourcePlace } from "../../ir/source-place.ts";
import { createFindOffset } from "./find-offset.ts";
import { createLineIndex } from "./line-index.ts";

/** The places of a source. */
export interface SourcePositions {
  readonly placeOf: (pointer: Pointer) => SourcePlace;
  /** For a diagnostic about a source that is not, or not yet, part of the merged document. */
  readonly diagnosticPlace: (pointer: Pointer) => Place;
}

/** Finds places by pointer. The source is scanned when the first place is asked for. */
export function createSourcePositions(source: Source): SourcePositions {
  let scanned: ReturnType<typeof scan> | undefined;
  const placeOf = (pointer: Pointer): SourcePlace => {
    scanned ??= scan(source);
    const position = scanned.index.position(scanned.findOffset(pointer));
    return {
      file: source.name,
      ...position,
      lines: scanned.index.around(position.line),
    };
  };
  return {
    placeOf,
    diagnosticPlace: (pointer) => {
      const { file, line, column } = placeOf(pointer);
      return { file, line, column, sourcePointer: pointer };
    },
  };
}

function scan({ text, firstLine }: Source) {
  return {
    findOffset: createFindOffset(text),
    index: createLineIndex(text, firstLine),
  };
}
