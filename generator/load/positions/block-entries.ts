import { skipQuoted, unquote } from "./flow-entries.ts";
import { type Entries, type Entry, noEntries, type Span } from "./span.ts";

/**
 * The entries of the YAML block mapping or sequence in `span`: none for a scalar; undefined where
 * it is written in a way that this scanner does not know. It relies on one rule of YAML: lines at
 * the column of a mapping's first key are its other keys, and whatever belongs to them is deeper.
 */
export function blockEntries(text: string, span: Span): Entries | undefined {
  const first = firstContent(text, span);
  if (first === undefined) return noEntries;
  const column = first - lineStart(text, first);
  const isSequence = isDash(text, first);
  if (!isSequence && keyAt(text, first) === undefined) {
    return isUnusual(text, first) ? undefined : noEntries;
  }
  const starts = entryStarts(text, {
    first,
    end: span.end,
    column,
    isSequence,
  });
  if (starts === undefined) return undefined;
  const entries = new Map<string, Entry>();
  for (const [index, start] of starts.entries()) {
    const end = starts[index + 1] ?? span.end;
    const key = isSequence
      ? { text: String(index), end: start + 1 }
      : keyAt(text, start);
    if (key === undefined) return undefined;
    const value = isSequence
      ? { start: key.end, end, block: true }
      : valueAfter(text, key.end, end);
    entries.set(key.text, {
      start: isSequence ? (firstContent(text, value) ?? start) : start,
      value,
    });
  }
  return entries;
}

interface Block {
  readonly first: number;
  readonly end: number;
  readonly column: number;
  readonly isSequence: boolean;
}

/** Where the entries of a block begin; undefined where a line stands left of all of them. */
function entryStarts(
  text: string,
  { first, end, column, isSequence }: Block,
): readonly number[] | undefined {
  const starts = [first];
  for (
    let line = nextLine(text, first);
    line < end;
    line = nextLine(text, line)
  ) {
    const content = skipSpaces(text, line);
    if (content >= end) break;
    if (isBlankOrComment(text, content)) continue;
    if (text[content] === "\t" || content - line < column) return undefined;
    if (content - line > column) continue;
    // A sequence may stand at the column of the key that it belongs to.
    if (isSequence === isDash(text, content)) starts.push(content);
    else if (isSequence) return undefined;
  }
  return starts;
}

/** The first character that is neither space nor comment, document marker or anchor. */
function firstContent(text: string, { start, end }: Span): number | undefined {
  let at = skipSpaces(text, start);
  while (at < end) {
    const marker = /(?:---(?=\s)|[&!][^\s]*(?=\s))/y;
    marker.lastIndex = at;
    if (marker.test(text)) at = skipSpaces(text, marker.lastIndex);
    else if (isBlankOrComment(text, at))
      at = skipSpaces(text, nextLine(text, at));
    else return at;
  }
  return undefined;
}

function valueAfter(text: string, start: number, end: number): Span {
  const content = firstContent(text, { start, end, block: false });
  const onNextLine =
    content === undefined || text.slice(start, content).includes("\n");
  return { start: content ?? end, end, block: onNextLine };
}

interface Key {
  readonly text: string;
  /** After the colon. */
  readonly end: number;
}

const plainKey =
  /((?:[^\s"'{}[\],&*!|>%@`#?:-]|[?:-](?=\S))(?:[^\s:#]|:(?=\S)|[ \t]+(?=[^\s#:])|(?<=\S)#)*)[ \t]*:(?=\s|$)/y;

function keyAt(text: string, start: number): Key | undefined {
  const quote = text[start];
  if (quote === '"' || quote === "'") {
    const end = skipQuoted(text, start);
    const colon = end === undefined ? -1 : skipSpaces(text, end);
    if (end === undefined || text[colon] !== ":") return undefined;
    return { text: unquote(text.slice(start, end)), end: colon + 1 };
  }
  plainKey.lastIndex = start;
  const match = plainKey.exec(text);
  return match?.[1] === undefined
    ? undefined
    : { text: match[1], end: plainKey.lastIndex };
}

/** What may hold a mapping in spite of having no key that this scanner can read. */
function isUnusual(text: string, at: number): boolean {
  return "?%*{[\t".includes(text.charAt(at));
}

function isDash(text: string, at: number): boolean {
  return text[at] === "-" && /\s|^$/.test(text.charAt(at + 1));
}

function isBlankOrComment(text: string, at: number): boolean {
  return /[\n\r#]|^$/.test(text.charAt(at));
}

function skipSpaces(text: string, start: number): number {
  let at = start;
  while (text.charCodeAt(at) === 0x20) at += 1;
  return at;
}

function nextLine(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end === -1 ? text.length : end + 1;
}

function lineStart(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf("\n", at - 1) + 1;
}
