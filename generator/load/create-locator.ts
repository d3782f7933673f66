import type { Bundle, Origin } from "../ir/bundle.ts";
import type { Pointer } from "../ir/pointer.ts";
import type { Locate } from "../ir/source-place.ts";
import { createLineIndex } from "./positions/line-index.ts";
import { createSourcePositions } from "./positions/source-positions.ts";

/** A text, and what diagnostics call it. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/**
 * Finds the lines that diagnostics speak of. A pointer that its source does not have is found at
 * its nearest ancestor there. `files` serve the places of files that never became part of a bundle.
 */
export function createLocator(
  bundle: Bundle | undefined,
  files: readonly NamedText[] = [],
): Locate {
  const positions = bundle?.sources.map(createSourcePositions) ?? [];
  const origins = new Map(
    bundle?.origins.map((origin) => [origin.pointer, origin]),
  );
  return (place) => {
    if ("pointer" in place) {
      const origin = originOf(origins, place.pointer);
      const below = place.pointer.slice(origin?.pointer.length ?? 0);
      return origin === undefined
        ? undefined
        : positions[origin.source]?.placeOf(origin.sourcePointer + below);
    }
    const { file, line, column } = place;
    const text = files.find(({ name }) => name === file)?.text;
    if (line === undefined || text === undefined) return undefined;
    const lines = createLineIndex(text, 0).around(line);
    return { file, line, column: column ?? 1, lines };
  };
}

/** The origin of the longest part of `pointer` that has one. */
function originOf(
  origins: ReadonlyMap<Pointer, Origin>,
  pointer: Pointer,
): Origin | undefined {
  const origin = origins.get(pointer);
  return origin !== undefined || pointer === ""
    ? origin
    : originOf(origins, pointer.slice(0, pointer.lastIndexOf("/")));
}
