import { formatCode } from "./format.ts";
import { isLong, wrapLine } from "./wrap-line.ts";

/**
 * What only prettier lays out: an inline object type as an operand or type argument, which it moves
 * (see `union-type` in its printer), members of an enum, braces that hold nothing, and lists of
 * lists, which it breaks however short they are.
 */
const MOVED = new RegExp(
  [
    /[|&] \{$/,
    /<[^(){}>]*\{$/,
    /^\s*\}(?:\[\]|\))+ [&|]/,
    /^\s*\} (?:&|\| (?!null;))/,
    /^export enum /,
    /^export interface .+\{\n\}$/,
    /\["[^\]]*", "[^\]]*"\], \["[^\]]*", "/,
  ]
    .map(({ source }) => source)
    .join("|"),
  "m",
);

/**
 * A statement in prettier's layout. The layout of a member of an interface or a class depends on no
 * other: where a long one has a member that only prettier lays out, it gets that member alone.
 */
export async function layOut(text: string): Promise<string> {
  const simple = wrapLines(text);
  if (simple !== undefined) return simple;
  const body = BODY.exec(text);
  if (body === null) return formatCode(text);
  const [, before = "", head = "", content = "", end = ""] = body;
  const members = await Promise.all(
    membersOf(content).map((member) => layOutMember(head, member)),
  );
  return `${before}${await layOutHead(head)}\n${members.join("\n")}\n${end}`;
}

/** A comment or nothing, then the head of an interface or a class, and its members. */
const BODY =
  /^((?:\/\*\*.*?\*\/\n)?)(export (?:interface|class) [^\n]+ \{)\n(.+)\n(\})$/s;

/** The text with long lines broken; undefined where that is left to prettier. */
function wrapLines(text: string): string | undefined {
  if (MOVED.test(text)) return undefined;
  const lines = text
    .split("\n")
    .map((line) => (isLong(line) ? wrapLine(line) : line));
  return lines.includes(undefined) ? undefined : lines.join("\n");
}

/** A line that ends a member: `  name: string;`, `  };`, `  }`, or nothing between two of them. */
const LAST = /^(?: {2}(?!\/\*)\S.*;| {2}\}|)$/;

/** The members in the body of an interface or a class, each with its comment. */
function membersOf(content: string): readonly string[] {
  const members: string[] = [];
  let lines: string[] = [];
  for (const line of content.split("\n")) {
    lines.push(line);
    if (!LAST.test(line)) continue;
    members.push(lines.join("\n"));
    lines = [];
  }
  return lines.length === 0 ? members : [...members, lines.join("\n")];
}

async function layOutMember(head: string, member: string): Promise<string> {
  const simple = wrapLines(member);
  if (simple !== undefined) return simple;
  const kind = head.startsWith("export class") ? "class" : "interface";
  const formatted = await formatCode(`${kind} Each {\n${member}\n}`);
  return formatted.slice(formatted.indexOf("\n") + 1, -"\n}".length);
}

async function layOutHead(head: string): Promise<string> {
  if (!isLong(head)) return head;
  const formatted = await formatCode(`${head}\n  each: 1;\n}`);
  return formatted.slice(0, formatted.lastIndexOf("\n  each"));
}
