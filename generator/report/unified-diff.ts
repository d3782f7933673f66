import { lineEdits, type LineEdit } from "./line-edits.ts";

/** Lines of context around a change. */
const context = 3;

export interface DiffInput {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** The difference of two texts in the unified format of diff(1), `patch` reads it; "" for equal ones. */
export function unifiedDiff({ path, before, after }: DiffInput): string {
  const edits = lineEdits(linesOf(before), linesOf(after));
  const hunks = hunkRanges(edits).map(([start, end]) =>
    hunk(edits, start, end),
  );
  return hunks.length === 0
    ? ""
    : [`--- a/${path}`, `+++ b/${path}`, ...hunks, ""].join("\n");
}

/** Where changes are, context included, as ranges of edits that don't touch. */
function hunkRanges(
  edits: readonly LineEdit[],
): readonly (readonly [number, number])[] {
  const ranges: [number, number][] = [];
  for (const [index, { kind }] of edits.entries()) {
    if (kind === "same") continue;
    const start = Math.max(0, index - context);
    const end = Math.min(edits.length, index + context + 1);
    const last = ranges.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = end;
    else ranges.push([start, end]);
  }
  return ranges;
}

function hunk(edits: readonly LineEdit[], start: number, end: number): string {
  const lines = edits.slice(start, end);
  const before = range(edits.slice(0, start), lines, "inserted");
  const after = range(edits.slice(0, start), lines, "deleted");
  const marks = { same: " ", deleted: "-", inserted: "+" };
  return [
    `@@ -${before} +${after} @@`,
    ...lines.map(({ kind, line }) => `${marks[kind]}${line}`),
  ].join("\n");
}

/** `<first line>,<count>` of a hunk in one of the texts: the one that lacks lines of kind `other`. */
function range(
  earlier: readonly LineEdit[],
  lines: readonly LineEdit[],
  other: LineEdit["kind"],
): string {
  const count = lines.filter(({ kind }) => kind !== other).length;
  const first = earlier.filter(({ kind }) => kind !== other).length + 1;
  return count === 1
    ? String(first)
    : `${count === 0 ? first - 1 : first},${count}`;
}

/** A text that lacks its last line end says so, as diff(1) does. */
function linesOf(text: string): readonly string[] {
  if (text === "") return [];
  return text.endsWith("\n")
    ? text.slice(0, -1).split("\n")
    : `${text}\n\\ No newline at end of file`.split("\n");
}
