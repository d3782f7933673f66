import type { Diagnostic } from "../ir/diagnostic.ts";
import type { Pointer } from "../ir/pointer.ts";
import type { Locate } from "../ir/source-place.ts";
import { codeFrame } from "./code-frame.ts";
import type { Colours } from "./colours.ts";
import { describePlace, type DescribedPlace } from "./describe-place.ts";
import type { Group } from "./group-by-code.ts";
import { visible } from "./visible.ts";

/** How many places of one code are listed after the first. */
const listed = 3;

/** How many references of the way to a place are shown. */
const chainLimit = 3;

/** A group with the first of its places as a code frame, the way there, help, and further places. */
export function renderFull(
  group: Group,
  locate: Locate,
  colours: Colours,
): readonly string[] {
  const [first, ...others] = group;
  const place = describePlace(first.place, locate);
  const more = others.length - listed;
  return [
    headline(first, colours),
    placeLine(place, colours),
    ...(place.source === undefined ? [] : codeFrame(place.source, colours)),
    ...chainLines(place.chain),
    `  help: ${visible(first.help)}`,
    ...others.slice(0, listed).map((other) => alsoLine(other, first, locate)),
    ...(more > 0
      ? [`  and in ${more} more ${more === 1 ? "place" : "places"}`]
      : []),
  ];
}

/** The way to a place, of a long one both ends. */
function chainLines(chain: readonly Pointer[]): readonly string[] {
  const lines = chain.map((pointer) => `  reached from ${visible(pointer)}`);
  const left = lines.length - chainLimit;
  return left <= 0
    ? lines
    : [
        ...lines.slice(0, 2),
        `  through ${left} more ${left === 1 ? "reference" : "references"}`,
        ...lines.slice(left + 2),
      ];
}

/** A group in two lines. */
export function renderBrief(
  [first, ...others]: Group,
  locate: Locate,
  colours: Colours,
): readonly string[] {
  const place = placeLine(describePlace(first.place, locate), colours);
  const count = others.length > 0 ? `, and ${others.length} more` : "";
  return [headline(first, colours), `${place}${count}`];
}

function headline(
  { code, message, severity }: Diagnostic,
  colours: Colours,
): string {
  const label = `${colours[severity](severity)}${colours.faint(`[${code}]`)}`;
  return `${label} ${colours.strong(visible(message))}`;
}

function placeLine(place: DescribedPlace, colours: Colours): string {
  const pointer =
    place.pointer === undefined || place.pointer === ""
      ? ""
      : ` ${colours.faint(visible(place.pointer))}`;
  return `  at ${positionOf(place)}${pointer}`;
}

function alsoLine(
  other: Diagnostic,
  first: Diagnostic,
  locate: Locate,
): string {
  const position = positionOf(describePlace(other.place, locate));
  return other.message === first.message
    ? `  also at ${position}`
    : `  also at ${position}: ${visible(other.message)}`;
}

/** `file:line:column`, which terminals and editors make a link. */
function positionOf({ file, line, column }: DescribedPlace): string {
  return [file ?? "the document", line, column]
    .filter((part) => part !== undefined)
    .map((part) => visible(String(part)))
    .join(":");
}
