import type { Comparison, Finding, Sides } from "../../diff/change.ts";
import { levels, type Level } from "../../diff/level.ts";
import type { Semver } from "../../diff/semver.ts";
import { groupBy } from "../../ir/group-by.ts";
import type { JsonValue } from "../../ir/json.ts";
import type { Colours } from "../colours.ts";
import { visible } from "../visible.ts";
import { acceptanceText } from "./acceptance-text.ts";
import type { DiffReportOptions } from "./json.ts";
import { verdictOf } from "./sections.ts";
import { semverText } from "./semver-text.ts";

export interface DiffTextOptions extends DiffReportOptions {
  readonly colours: Colours;
  /** How many lines to fill at most. Default: 60. */
  readonly rows?: number;
}

/** A comparison for people: what matters first, and no more than a screen or two. */
export function reportDiffText(
  { findings, notJudged }: Comparison,
  options: DiffTextOptions,
): string {
  const { colours, rows = 60, semver, stale } = options;
  const counted = findings.filter(({ accepted }) => accepted === undefined);
  const blocks: (readonly string[])[] = [];
  let space = rows;
  let left = 0;
  for (const finding of counted) {
    const lines =
      finding.level === "safe" && finding.sdk !== "break"
        ? [headline(finding, colours)]
        : full(finding, options);
    if (lines.length > space) left += 1;
    else blocks.push(lines);
    space -= lines.length;
  }
  const foot = [
    ...(left > 0 ? [`And ${left} more: see all with --format json.`] : []),
    ...(notJudged.length > 0 ? [notJudgedLine(notJudged.length)] : []),
    ...staleLines(stale),
    total(findings, counted, semver),
  ];
  return [...blocks, foot].map((lines) => `${lines.join("\n")}\n`).join("");
}

function full(
  finding: Finding,
  { colours, locate }: DiffTextOptions,
): readonly string[] {
  const places = placesOf(finding.location, locate);
  const reach = reachOf(finding);
  return [
    headline(finding, colours),
    ...(places === "" ? [] : [`  at ${colours.faint(places)}`]),
    ...valuesOf(finding),
    ...(reach === "" ? [] : [`  reaches ${reach}`]),
    `  help: ${visible(finding.help)}`,
  ];
}

function headline(finding: Finding, colours: Colours): string {
  const { code, level, message, where } = finding;
  const verdict = verdictOf(finding);
  const colour = {
    breaking: colours.error,
    risky: colours.warning,
    safe: colours.info,
  };
  return `${colour[level](verdict)}${colours.faint(`[${code}]`)} ${colours.strong(visible(where))}: ${visible(message)}`;
}

function placesOf(
  location: Finding["location"],
  locate: DiffReportOptions["locate"],
): string {
  const sides: readonly (keyof Sides<never>)[] = ["base", "revision"];
  return sides
    .flatMap((side) => {
      const pointer = location[side];
      const found = pointer === null ? undefined : locate[side]({ pointer });
      return found === undefined
        ? []
        : [`${visible(found.file)}:${found.line}:${found.column}`];
    })
    .join(" -> ");
}

function valuesOf({ after, before }: Finding): readonly string[] {
  if (before === null && after === null) return [];
  return [`  ${brief(before)} -> ${brief(after)}`];
}

/** As much of a value as fits a line. */
function brief(value: JsonValue): string {
  if (value === null) return "(nothing)";
  const text = visible(JSON.stringify(value));
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** `GET /users, PUT /users/{id} and 3 more (response)`. */
function reachOf({ direction, operations, where }: Finding): string {
  const keys = operations
    .map(({ method, path }) => `${method} ${path}`)
    .filter((key) => key !== where);
  if (keys.length === 0) return "";
  const more = keys.length > 2 ? ` and ${keys.length - 2} more` : "";
  const way = direction === null ? "" : ` (${wayText[direction]})`;
  return visible(`${keys.slice(0, 2).join(", ")}${more}${way}`);
}

const wayText = {
  request: "request",
  response: "response",
  both: "request and response",
} as const;

function notJudgedLine(count: number): string {
  return `${count} ${count === 1 ? "place was" : "places were"} not judged: see --format json.`;
}

/** How many acceptances are told that somebody should look at. */
const SHOWN = 3;

function staleLines(stale: DiffReportOptions["stale"]): readonly string[] {
  const left = stale.length - SHOWN;
  return [
    ...stale.slice(0, SHOWN).map((entry) => visible(acceptanceText(entry))),
    ...(left > 0 ? [`And ${left} more: see --format json.`] : []),
  ];
}

function total(
  findings: readonly Finding[],
  counted: readonly Finding[],
  { bump, reasons }: Semver,
): string {
  const accepted = findings.length - counted.length;
  const byLevel = groupBy(counted, ({ level }) => level);
  const count = (level: Level): number => byLevel.get(level)?.length ?? 0;
  const counts = levels.toReversed().map((level) => `${count(level)} ${level}`);
  if (accepted > 0) counts.push(`${accepted} accepted`);
  return findings.length === 0
    ? "No difference that a client can tell."
    : `${counts.join(", ")}; the package's next version is ${bump}${semverText(reasons)}.`;
}
