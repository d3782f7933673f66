import type { Diagnostic } from "../ir/diagnostic.ts";
import type { Locate } from "../ir/source-place.ts";
import { noColours, type Colours } from "./colours.ts";
import { countBySeverity } from "./count-by-severity.ts";
import { groupByCode, type Group } from "./group-by-code.ts";
import { renderBrief, renderFull } from "./render-group.ts";

export interface TextOptions {
  readonly locate: Locate;
  readonly colours?: Colours;
  /** How many lines to fill at most; the worst finding is shown in any case. Default: 40. */
  readonly rows?: number;
}

/**
 * Diagnostics for people, grouped by code, the worst last, where the eye is when a command ends.
 * What does not fit is shortened, the least severe first.
 */
export function reportText(
  diagnostics: readonly Diagnostic[],
  { locate, colours = noColours, rows = 40 }: TextOptions,
): string {
  if (diagnostics.length === 0) return "";
  const shown: (readonly string[])[] = [];
  const left: Group[] = [];
  // The line for what is left and the line of totals, each with a blank one.
  let space = rows - 4;
  for (const group of groupByCode(diagnostics).toReversed()) {
    const full = renderFull(group, locate, colours);
    const lines =
      shown.length === 0 || full.length < space
        ? full
        : renderBrief(group, locate, colours);
    if (shown.length > 0 && (left.length > 0 || lines.length >= space)) {
      left.push(group);
    } else {
      shown.push(lines);
      space -= lines.length + 1;
    }
  }
  return [
    ...(left.length > 0 ? [[restLine(left.toReversed())]] : []),
    ...shown.toReversed(),
    [countBySeverity(diagnostics)],
  ]
    .map((lines) => `${lines.join("\n")}\n`)
    .join("\n");
}

function restLine(groups: readonly Group[]): string {
  const kinds = groups.map((group) => `${group[0].code} (${group.length})`);
  const listed = kinds.slice(-5).join(", ");
  const more = kinds.length > 5 ? " and others" : "";
  return `Also found: ${listed}${more}. See all with --format json.`;
}
