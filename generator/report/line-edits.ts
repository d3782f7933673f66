export interface LineEdit {
  readonly kind: "same" | "deleted" | "inserted";
  readonly line: string;
}

/** Beyond so many edits, finding the fewest costs more than reading a few less would save. */
const editLimit = 400;

/** How to get from one text to another, line by line, with as few edits as possible (Myers 1986). */
export function lineEdits(
  before: readonly string[],
  after: readonly string[],
): readonly LineEdit[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (
    end < shorter - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  ) {
    end += 1;
  }
  return [
    ...edits("same", before.slice(0, start)),
    ...shortestEdits(
      before.slice(start, before.length - end),
      after.slice(start, after.length - end),
    ),
    ...edits("same", before.slice(before.length - end)),
  ];
}

function edits(
  kind: LineEdit["kind"],
  lines: readonly string[],
): readonly LineEdit[] {
  return lines.map((line) => ({ kind, line }));
}

function shortestEdits(
  before: readonly string[],
  after: readonly string[],
): readonly LineEdit[] {
  const trace = furthestReaches(before, after);
  if (trace === undefined) {
    return [...edits("deleted", before), ...edits("inserted", after)];
  }
  const backwards: LineEdit[] = [];
  let x = before.length;
  let y = after.length;
  for (let depth = trace.length - 1; depth >= 0; depth -= 1) {
    const reach = trace[depth] ?? new Map<number, number>();
    const from = previousDiagonal({ reach, depth, diagonal: x - y });
    const fromX = reach.get(from) ?? 0;
    const fromY = fromX - from;
    while (x > fromX && y > fromY) {
      x -= 1;
      y -= 1;
      backwards.push({ kind: "same", line: before[x] ?? "" });
    }
    if (depth === 0) break;
    backwards.push(
      x === fromX
        ? { kind: "inserted", line: after[fromY] ?? "" }
        : { kind: "deleted", line: before[fromX] ?? "" },
    );
    x = fromX;
    y = fromY;
  }
  return backwards.toReversed();
}

/**
 * For each number of edits, how far into `before` they lead on each diagonal, as it was before
 * that round; undefined beyond the limit.
 */
function furthestReaches(
  before: readonly string[],
  after: readonly string[],
): readonly ReadonlyMap<number, number>[] | undefined {
  const trace: ReadonlyMap<number, number>[] = [];
  const reach = new Map<number, number>([[1, 0]]);
  for (let depth = 0; depth <= editLimit; depth += 1) {
    trace.push(new Map(reach));
    for (let diagonal = -depth; diagonal <= depth; diagonal += 2) {
      const from = previousDiagonal({ reach, depth, diagonal });
      let x = (reach.get(from) ?? 0) + (from < diagonal ? 1 : 0);
      while (
        x < before.length &&
        x - diagonal < after.length &&
        before[x] === after[x - diagonal]
      ) {
        x += 1;
      }
      reach.set(diagonal, x);
      if (x >= before.length && x - diagonal >= after.length) return trace;
    }
  }
  return undefined;
}

interface DiagonalInput {
  readonly reach: ReadonlyMap<number, number>;
  readonly depth: number;
  readonly diagonal: number;
}

/** The neighbour that a diagonal is best entered from: below means an insertion, above a deletion. */
function previousDiagonal({ reach, depth, diagonal }: DiagonalInput): number {
  const below = reach.get(diagonal + 1) ?? 0;
  const above = reach.get(diagonal - 1) ?? 0;
  return diagonal === -depth || (diagonal !== depth && above < below)
    ? diagonal + 1
    : diagonal - 1;
}
