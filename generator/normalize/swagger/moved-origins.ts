import type { Origin } from "../../ir/bundle.ts";
import type { Pointer } from "../../ir/pointer.ts";

/** What stands at `to` in the result stood at `from` in the document. */
export interface Move {
  readonly to: Pointer;
  readonly from: Pointer;
}

/** Where what was moved came from, by the origins of the document as it was. */
export function movedOrigins(
  moves: readonly Move[],
  origins: readonly Origin[],
): readonly Origin[] {
  const byPointer = new Map(origins.map((origin) => [origin.pointer, origin]));
  return moves.flatMap(({ to, from }) => {
    const origin = nearest(byPointer, from);
    if (origin === undefined) return [];
    const { pointer, source, sourcePointer } = origin;
    const moved = {
      pointer: to,
      source,
      sourcePointer: sourcePointer + from.slice(pointer.length),
    };
    return isSection(from) ? [moved, ...below(to, from, origins)] : [moved];
  });
}

/** Below a section of the document, parts have origins of their own. */
function isSection(pointer: Pointer): boolean {
  return pointer.lastIndexOf("/") === 0;
}

function below(
  to: Pointer,
  from: Pointer,
  origins: readonly Origin[],
): readonly Origin[] {
  return origins
    .filter(({ pointer }) => pointer.startsWith(`${from}/`))
    .map(({ pointer, source, sourcePointer }) => ({
      pointer: to + pointer.slice(from.length),
      source,
      sourcePointer,
    }));
}

function nearest(
  origins: ReadonlyMap<Pointer, Origin>,
  pointer: Pointer,
): Origin | undefined {
  const origin = origins.get(pointer);
  return origin !== undefined || pointer === ""
    ? origin
    : nearest(origins, pointer.slice(0, pointer.lastIndexOf("/")));
}
