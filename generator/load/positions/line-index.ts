import type { SourceLine } from "../../ir/source-place.ts";

/** A text by its lines. Lines and columns count from 1. */
export interface LineIndex {
  readonly position: (offset: number) => {
    readonly line: number;
    readonly column: number;
  };
  /** A line and its neighbours, as far as the text has them. */
  readonly around: (line: number) => readonly SourceLine[];
}

/** Indexes the lines of a text that begins after `linesBefore` lines of its file. */
export function createLineIndex(text: string, linesBefore: number): LineIndex {
  const starts = lineStarts(text);
  const lineAt = (number: number): SourceLine | undefined => {
    const start = starts[number - linesBefore - 1];
    if (start === undefined) return undefined;
    const next = starts[number - linesBefore];
    const end = next === undefined ? text.length : next - 1;
    return { number, text: text.slice(start, end).replace(/\r$/, "") };
  };
  const isEnd = (number: number): boolean =>
    starts[number - linesBefore - 1] === text.length;
  return {
    position: (offset) => {
      const index = lastAtMost(starts, offset);
      return {
        line: linesBefore + index + 1,
        column: offset - (starts[index] ?? 0) + 1,
      };
    },
    around: (line) =>
      [line - 1, line, line + 1]
        // After a final line break there is nothing to see, but a fault may be there.
        .filter((number) => number === line || !isEnd(number))
        .map(lineAt)
        .filter((one) => one !== undefined),
  };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (
    let end = text.indexOf("\n");
    end !== -1;
    end = text.indexOf("\n", end + 1)
  ) {
    starts.push(end + 1);
  }
  return starts;
}

/** The index of the last of the ascending `numbers` that is not above `limit`; 0 where none is. */
function lastAtMost(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((numbers[middle] ?? Infinity) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
