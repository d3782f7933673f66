import type { Comparison, Finding } from "../../diff/change.ts";
import type { Bump } from "../../diff/semver.ts";
import type { DiffReportOptions } from "./json.ts";
import { visible } from "../visible.ts";
import { wrap } from "../wrap.ts";
import { acceptanceText } from "./acceptance-text.ts";
import { countsOf, weightOf } from "./sections.ts";
import { semverText } from "./semver-text.ts";
import {
  briefGroup,
  fullGroup,
  groupFindings,
  lengthOfFull,
  wholeGroup,
  type FindingGroup,
  type TextLook,
} from "./text-group.ts";

export interface DiffTextOptions
  extends DiffReportOptions, Omit<TextLook, "width"> {
  /** How many columns a line may have. Default: 100. */
  readonly width?: number;
  /** How many lines to fill at most; "all" for every finding with all that is known of it. Default: 40. */
  readonly rows?: number | "all";
}

/** A comparison for people: the verdict, what matters most in full, all else counted, what to do. */
export function reportDiffText(
  { findings, notJudged }: Comparison,
  { colours, locate, rows = 40, semver, stale, width = 100 }: DiffTextOptions,
): string {
  const told = rows === "all" ? stale.length : STALE_SHOWN;
  const notes = [
    ...notJudgedLines(notJudged.length),
    ...staleLines(stale, told).flatMap((line) => wrap(line, width)),
  ];
  if (findings.length === 0) {
    return `${["No difference that a client can tell.", ...notes].join("\n")}\n`;
  }
  const counted = findings.filter(({ accepted }) => accepted === undefined);
  const groups = groupFindings(counted);
  const look = { colours, locate, width };
  const head = wrap(
    `${countsOf(findings)}; the package's next version is ${semver.bump}${semverText(semver.reasons)}.`,
    width,
  );
  const foot = [
    ...notes,
    ...wrap(`To do: ${adviceOf(counted, semver.bump)}`, width),
  ];
  const blocks =
    rows === "all"
      ? groups.map((group) => wholeGroup(group, look))
      : // Besides, the line for what is left has a blank one after it, as the head has.
        blocksIn(groups, rows - head.length - foot.length - 3 * blank, look);
  return [head.map(colours.strong), ...blocks, foot]
    .map((lines) => `${lines.join("\n")}\n`)
    .join("\n");
}

/** As many groups as fit: what is bad with some of its places, then the rest in a line each. */
function blocksIn(
  groups: readonly FindingGroup[],
  rows: number,
  look: TextLook,
): readonly (readonly string[])[] {
  const bad = groups.filter(isBad);
  const { places, left: space } = sharePlaces(bad, rows, look);
  const shown = bad.slice(0, places.length);
  const isAllShown = shown.length === bad.length;
  const mild = groups.filter((group) => !isBad(group));
  // The first of them has a blank line before it.
  const brief = isAllShown ? mild.slice(0, Math.max(space - 1, 0)) : [];
  const rest = [...bad.slice(shown.length), ...mild.slice(brief.length)];
  return [
    ...shown.map((group, index) => fullGroup(group, places[index] ?? 0, look)),
    [
      ...brief.map((group) => briefGroup(group, look)),
      ...(rest.length === 0 ? [] : [restLine(rest, look)]),
    ],
  ].filter(({ length }) => length > 0);
}

function isBad([first]: FindingGroup): boolean {
  return weightOf(first) !== "note";
}

/** How many places each of the first groups may show, so that many groups show some. */
function sharePlaces(
  groups: readonly FindingGroup[],
  rows: number,
  look: TextLook,
): { readonly places: readonly number[]; readonly left: number } {
  let left = rows;
  const places: number[] = [];
  for (const group of groups) {
    const lines = lengthOfFull(group, 1, look) + blank;
    if (left < lines) break;
    places.push(1);
    left -= lines;
  }
  for (let grown = true; grown;) {
    grown = false;
    for (const [index, shown] of places.entries()) {
      const missing = (groups[index]?.length ?? 0) - shown;
      if (missing === 0 || (left === 0 && missing > 1)) continue;
      places[index] = shown + 1;
      // The last place takes the line that said how many more there are.
      if (missing > 1) left -= 1;
      grown = true;
    }
  }
  return { places, left };
}

/** Between blocks. */
const blank = 1;

/** `And 92 more: property-added (58), enum-value-added (2) and others. See all with --all.` */
function restLine(
  groups: readonly FindingGroup[],
  { width }: TextLook,
): string {
  const count = groups.reduce((sum, { length }) => sum + length, 0);
  const start = `And ${count} more`;
  const end = ". See all with --all.";
  const others = " and others";
  const kinds = groups.map(
    ([{ code }, ...rest]) => `${code} (${rest.length + 1})`,
  );
  let list = "";
  for (const [index, kind] of kinds.entries()) {
    const longer = list === "" ? `: ${kind}` : `${list}, ${kind}`;
    const tail = index === kinds.length - 1 ? "" : others;
    if (`${start}${longer}${tail}${end}`.length > width) {
      return `${start}${list}${list === "" ? "" : others}${end}`;
    }
    list = longer;
  }
  return `${start}${list}${end}`;
}

function adviceOf(findings: readonly Finding[], semver: Bump): string {
  if (findings.some(({ level }) => level === "breaking")) {
    return "keep what clients rely on, as the help says, or release a major version.";
  }
  if (semver === "major") {
    return "keep the names and types, or release a major version; `cabochon migrate` renames in users' code.";
  }
  return `release a ${semver} version of the package.`;
}

function notJudgedLines(count: number): readonly string[] {
  if (count === 0) return [];
  const what = count === 1 ? "1 place was" : `${count} places were`;
  return [`${what} not judged: see --format json.`];
}

/** How many acceptances are told that somebody should look at. */
const STALE_SHOWN = 3;

function staleLines(
  stale: DiffReportOptions["stale"],
  told: number,
): readonly string[] {
  const left = stale.length - told;
  return [
    ...stale.slice(0, told).map((entry) => visible(acceptanceText(entry))),
    ...(left > 0 ? [`And ${left} more: see all with --all.`] : []),
  ];
}
