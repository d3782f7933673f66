import { definitions } from "../../diff/catalogue/catalogue.ts";
import type { Finding, Sides } from "../../diff/change.ts";
import { groupBy } from "../../ir/group-by.ts";
import type { Colours } from "../colours.ts";
import { visible } from "../visible.ts";
import { wrap } from "../wrap.ts";
import type { DiffReportOptions } from "./json.ts";
import { clip } from "../clip.ts";
import { briefValue, changeOf, reachOf } from "./finding-text.ts";
import { verdictOf, weightOf } from "./sections.ts";

/** Findings that are bad in one way and mended in one way. */
export type FindingGroup = readonly [Finding, ...Finding[]];

/** How a report may look. */
export interface TextLook extends Pick<DiffReportOptions, "locate"> {
  readonly colours: Colours;
  /** How many columns a line may have. */
  readonly width: number;
}

/** Findings by what they are and what to do about them, in the order of each group's first. */
export function groupFindings(
  findings: readonly Finding[],
): readonly FindingGroup[] {
  const groups = groupBy(findings, (finding) =>
    JSON.stringify([finding.code, verdictOf(finding), finding.help]),
  );
  return Array.from(groups.values(), ([first, ...others]) => {
    if (first === undefined) throw new Error("a group has members");
    return [first, ...others];
  });
}

/** A group with so many of its places, each in a line, and what to do about them. */
export function fullGroup(
  group: FindingGroup,
  places: number,
  look: TextLook,
): readonly string[] {
  const left = group.length - places;
  return [
    headline(group, look),
    ...group.slice(0, places).map((finding) => placeLine(finding, group, look)),
    ...(left > 0 ? [`  and ${left} more`] : []),
    ...helpLines(group, look),
  ];
}

/** How many lines that is. */
export function lengthOfFull(
  group: FindingGroup,
  places: number,
  look: TextLook,
): number {
  const more = places < group.length ? 1 : 0;
  return 1 + places + more + helpLines(group, look).length;
}

function helpLines(
  [{ help }]: FindingGroup,
  { width }: TextLook,
): readonly string[] {
  const lines = wrap(`help: ${visible(help)}`, width - gap.length);
  return lines.map((line) => `${gap}${line}`);
}

/** Each of its findings with all that is known of it. */
export function wholeGroup(
  group: FindingGroup,
  look: TextLook,
): readonly string[] {
  const [first] = group;
  return [
    headline(group, { ...look, width: Infinity }),
    ...group.flatMap((finding) => details(finding, group, look)),
    `  help: ${visible(first.help)}`,
  ];
}

/** A group in one line: what it is, how often, and where, as far as there is room. */
export function briefGroup(group: FindingGroup, look: TextLook): string {
  const head = headline(group, { ...look, width: Infinity });
  const room = look.width - lengthOf(head) - 2;
  const places = group.map(({ where }) => visible(where)).join(", ");
  return room < 12 ? head : `${head} ${look.colours.faint(clip(places, room))}`;
}

function headline(group: FindingGroup, { colours, width }: TextLook): string {
  const [first, ...others] = group;
  const { code } = first;
  const colour = {
    error: colours.error,
    warning: colours.warning,
    note: colours.info,
  }[weightOf(first)];
  const verdict = verdictOf(first);
  const count = others.length > 0 ? ` (${group.length})` : "";
  const label = `${verdict}[${code}] `;
  const text = clip(messageOf(group), width - label.length - count.length);
  return `${colour(verdict)}${colours.faint(`[${code}]`)} ${colours.strong(text)}${count}`;
}

function messageOf(group: FindingGroup): string {
  const [first] = group;
  return isOneMessage(group)
    ? visible(first.message)
    : `${definitions[first.code].title}.`;
}

function isOneMessage([first, ...others]: FindingGroup): boolean {
  return others.every(({ message }) => message === first.message);
}

/** Where, what, the position, and whom it reaches: all but the position is shortened, or left out. */
function placeLine(
  finding: Finding,
  group: FindingGroup,
  { colours, locate, width }: TextLook,
): string {
  const what = isOneMessage(group)
    ? changeOf(finding)
    : visible(finding.message);
  const [place = { text: "", short: "" }] = placesOf(finding, locate).slice(-1);
  const where = clip(
    visible(finding.where),
    width - place.short.length - 2 * gap.length,
  );
  const room = width - where.length - 2 * gap.length;
  const isRoomy = place.text.length + Math.min(what.length, 32) <= room;
  const position = isRoomy ? place.text : place.short;
  const left = room - position.length;
  const told = left < 8 ? "" : clip(what, left - gap.length);
  const reach = reachOf(finding);
  const isReachTold = reach.length + told.length + 2 * gap.length <= left;
  return [
    "",
    colours.strong(where),
    told,
    colours.faint(position),
    isReachTold ? colours.faint(reach) : "",
  ]
    .filter((part, index) => index === 0 || part !== "")
    .join(gap);
}

const gap = "  ";

function details(
  finding: Finding,
  group: FindingGroup,
  { colours, locate }: TextLook,
): readonly string[] {
  const places = placesOf(finding, locate).map(({ text }) => text);
  const reach = reachOf(finding);
  const { after, before, message, where } = finding;
  return [
    `  ${colours.strong(visible(where))}${isOneMessage(group) ? "" : `: ${visible(message)}`}`,
    ...(places.length === 0
      ? []
      : [`    at ${colours.faint(places.join(" -> "))}`]),
    ...(before === null && after === null
      ? []
      : [`    ${briefValue(before)} -> ${briefValue(after)}`]),
    ...(reach === "" ? [] : [`    reaches ${reach}`]),
  ];
}

/** Where it is in the documents that have it, the revision last. */
function placesOf(
  { location }: Finding,
  locate: DiffReportOptions["locate"],
): readonly { readonly text: string; readonly short: string }[] {
  const sides: readonly (keyof Sides<never>)[] = ["base", "revision"];
  return sides.flatMap((side) => {
    const pointer = location[side];
    const found = pointer === null ? undefined : locate[side]({ pointer });
    if (found === undefined) return [];
    const { column, file, line } = found;
    const short = `${side === "base" ? "was line" : "line"} ${line}`;
    return [{ text: `${visible(file)}:${line}:${column}`, short }];
  });
}

/** How long a text is without its colours. */
function lengthOf(text: string): number {
  return text.replaceAll(escapes, "").length;
}

const escapes = new RegExp(`${String.fromCharCode(27)}\\[[\\d;]*m`, "g");
