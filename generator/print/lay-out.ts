import { formatCode } from "./format.ts";
import { mapInTurn } from "./map-in-turn.ts";
import { isLong, wrapLine } from "./wrap-line.ts";

/**
 * What only prettier lays out: an inline object type as an operand or type argument, which it moves
 * (see `union-type` in its printer), members of an enum, braces that hold nothing, lists of lists,
 * which it breaks however short they are, and what is open inside of such.
 */
const MOVED = new RegExp(
  [
    /^(?!(?:export type [\w$]+ =| *[\w$]+\??:| ) [\w$.]+ & \{$).*[|&] \{$/,
    /<[^(){}>]*\{$/,
    /^\s*\}(?:\[\]|\))+ [&|]/,
    /^\} (?:&|\| (?!null;))/,
    /^ +\} (?:&|\| (?!null;|null\)\[\];))/,
    /^export enum /,
    /^export interface .+\{\n\}$/,
    /\["[^\]]*", "[^\]]*"\], \["[^\]]*", "/,
    /^\s*\[\[.*\($/,
    /\[\[.*\{$/,
  ]
    .map(({ source }) => source)
    .join("|"),
  "m",
);

/**
 * A statement in prettier's layout. The layout of a member of an interface, a class or an object type
 * depends on no other: where a statement has one that only prettier lays out, it gets that member
 * alone.
 */
export async function layOut(statement: string): Promise<string> {
  const text = breakBeforeIntersection(statement);
  const simple = wrapLines(text);
  if (simple !== undefined) return simple;
  const body = BODY.exec(text);
  const [, before = "", head = "", kind = "", content = "", end = ""] =
    body ?? [];
  const depth = head.includes("\n") ? 2 : 1;
  const laidOut = head
    .split("\n")
    .every((line) => !isLong(line) || wrapLine(line) === line);
  if (body === null || !laidOut || !isWithin(content, depth)) {
    const comment = LEADING.exec(text)?.[0] ?? "";
    return `${comment}${await formatCode(text.slice(comment.length))}`;
  }
  const members = await layOutMembers(content, { kind, depth });
  return `${before}${head}\n${members}\n${end}`;
}

/** A comment or nothing. */
const COMMENT = String.raw`(?:\/\*\*(?:(?!\*\/).)*\*\/\n)?`;

/** The comment before a statement: prettier leaves it as it is. */
const LEADING = new RegExp(`^${COMMENT}`, "s");

/** A comment, the head of a statement, and the members between its braces. */
const BODY = new RegExp(
  String.raw`^(${COMMENT})(export (interface|class|type) [\w$]+(?: =(?:\s+[\w$.]+ &)?)? \{)\n(.+)\n( *\};?)$`,
  "s",
);

/** A name and an object whose members both make up a type. */
const INTERSECTION = new RegExp(
  String.raw`^(${COMMENT})(export type [\w$]+ =) ([\w$.]+ & \{)\n(.+)\n\};$`,
  "s",
);

/** An intersection whose head is too long, below the name of its type. */
function breakBeforeIntersection(text: string): string {
  const [, before = "", head = "", operand = "", content = ""] =
    INTERSECTION.exec(text) ?? [];
  if (!isLong(`${head} ${operand}`) || !isWithin(content, 1)) return text;
  const members = content.replaceAll(/^(?=.)/gm, "  ");
  return `${before}${head}\n  ${operand}\n${members}\n  };`;
}

/** The text with long lines broken; undefined where that is left to prettier. */
function wrapLines(text: string): string | undefined {
  if (MOVED.test(text)) return undefined;
  const lines = text
    .split("\n")
    .map((line) => (isLong(line) ? wrapLine(line) : line));
  return lines.includes(undefined) ? undefined : lines.join("\n");
}

/** Where members stand: in how many braces, the outermost those of this kind of statement. */
interface Place {
  readonly kind: string;
  readonly depth: number;
}

async function layOutMembers(content: string, place: Place): Promise<string> {
  const members = membersOf(content, place.depth);
  const printed = await mapInTurn(members, (member) =>
    layOutMember(member, place),
  );
  return printed.join("\n");
}

/** The members of a body, each with its comment, and the empty lines between them. */
function membersOf(content: string, depth: number): readonly string[] {
  const indent = "  ".repeat(depth);
  const starts = (line: string, sign: string): boolean =>
    line.startsWith(indent + sign);
  const members: string[] = [];
  let lines: string[] = [];
  for (const line of content.split("\n")) {
    lines.push(line);
    const ends =
      line === `${indent}}` ||
      line === "" ||
      (line.endsWith(";") && !starts(line, " ") && !starts(line, "/*"));
    if (!ends) continue;
    members.push(lines.join("\n"));
    lines = [];
  }
  return lines.length === 0 ? members : [...members, lines.join("\n")];
}

async function layOutMember(member: string, place: Place): Promise<string> {
  const simple = wrapLines(member);
  if (simple !== undefined) return simple;
  const inner = { kind: place.kind, depth: place.depth + 1 };
  const object = OBJECT.exec(member);
  const [, head = "", content = "", end = ""] = object ?? [];
  if (object === null || !isWithin(content, inner.depth)) {
    return formatMember(member, place);
  }
  return `${head}\n${await layOutMembers(content, inner)}\n${end}`;
}

/** A member whose type is an object type, its comment first. */
const OBJECT =
  /^((?: *\/\*\*(?:(?!\*\/).)*\*\/\n)? *[^\n *]{1,40}: \(?\{)\n(.+)\n( *\}(?:\[\]| \| null| \| null\)\[\])?;)$/s;

/** Whether no line stands outside of so many braces: the closing one is that of the opening one. */
function isWithin(content: string, depth: number): boolean {
  const indent = "  ".repeat(depth);
  return content
    .split("\n")
    .every((line) => line === "" || line.startsWith(indent));
}

/** A member alone, in as many braces as it stands in. */
async function formatMember(member: string, place: Place): Promise<string> {
  const levels = Array.from({ length: place.depth }, (_, level) => level);
  const open = levels.map((level) =>
    level > 0
      ? `${"  ".repeat(level)}each: {`
      : `${place.kind} Each ${place.kind === "type" ? "= " : ""}{`,
  );
  const close = levels.map((level) => `${"  ".repeat(level)}}`).toReversed();
  const formatted = await formatCode([...open, member, ...close].join("\n"));
  return formatted.split("\n").slice(open.length, -close.length).join("\n");
}
