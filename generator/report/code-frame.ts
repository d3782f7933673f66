import type { SourcePlace } from "../ir/source-place.ts";
import type { Colours } from "./colours.ts";
import { visible } from "./visible.ts";

/** How many characters of a line are shown; of a longer one those around the column. */
const width = 74;

/** The lines around a place, with a caret below its column. */
export function codeFrame(
  { column, line, lines }: SourcePlace,
  colours: Colours,
): readonly string[] {
  const shift = column > width - 10 ? column - Math.floor(width / 2) : 0;
  const gutter = String(lines.at(-1)?.number ?? line).length;
  return lines.flatMap(({ number, text }) => {
    const shown = visible(text.slice(shift, shift + width));
    const label = colours.faint(`${String(number).padStart(gutter)} |`);
    if (number !== line) return [`  ${label} ${shown}`.trimEnd()];
    const before = visible(text.slice(shift, column - 1)).length;
    const blank = colours.faint(`${" ".repeat(gutter)} |`);
    return [
      `> ${label} ${shown}`,
      `  ${blank} ${" ".repeat(before)}${colours.error("^")}`,
    ];
  });
}
