import type { Entries, Entry } from "./span.ts";

/**
 * The entries of the JSON object or array, or YAML flow collection, that begins at `start`;
 * undefined where it is written in a way that this scanner does not know.
 */
export function flowEntries(text: string, start: number): Entries | undefined {
  const entries = new Map<string, Entry>();
  const isMapping = text[start] === "{";
  let at = skipSpace(text, start + 1);
  while (at < text.length && text[at] !== "}" && text[at] !== "]") {
    const key = isMapping ? keyAt(text, at) : undefined;
    if (isMapping && key === undefined) return undefined;
    const valueStart = key === undefined ? at : skipSpace(text, key.end);
    const end = skipValue(text, valueStart);
    if (end === undefined) return undefined;
    entries.set(key?.text ?? String(entries.size), {
      start: at,
      value: { start: valueStart, end, block: false },
    });
    at = skipSpace(text, end);
    if (text[at] === ",") at = skipSpace(text, at + 1);
  }
  return entries;
}

interface Key {
  readonly text: string;
  /** After the colon. */
  readonly end: number;
}

const plainKey =
  /([^\s"'{}[\],&*!|>%@`#?:-](?:[^{}[\],:#\n]|:(?=\S))*):(?=\s)/y;

function keyAt(text: string, start: number): Key | undefined {
  const quote = text[start];
  if (quote === '"' || quote === "'") {
    const end = skipQuoted(text, start);
    const colon = end === undefined ? -1 : skipSpace(text, end);
    if (end === undefined || text[colon] !== ":") return undefined;
    return { text: unquote(text.slice(start, end)), end: colon + 1 };
  }
  plainKey.lastIndex = start;
  const match = plainKey.exec(text);
  return match?.[1] === undefined
    ? undefined
    : { text: match[1].trimEnd(), end: plainKey.lastIndex };
}

/** The text of a quoted scalar on one line; a scalar that JSON cannot read stays as it is. */
export function unquote(quoted: string): string {
  if (quoted.startsWith("'")) return quoted.slice(1, -1).replaceAll("''", "'");
  try {
    return String(JSON.parse(quoted));
  } catch {
    return quoted.slice(1, -1);
  }
}

/** The offset after the quoted scalar at `start`; undefined where it does not end. */
export function skipQuoted(text: string, start: number): number | undefined {
  const quote = text.charAt(start);
  let end = text.indexOf(quote, start + 1);
  while (end !== -1) {
    if (quote === "'" && text[end + 1] === "'") end += 1;
    else if (quote === "'" || !isEscaped(text, end)) return end + 1;
    end = text.indexOf(quote, end + 1);
  }
  return undefined;
}

function isEscaped(text: string, at: number): boolean {
  let backslashes = 0;
  while (text[at - 1 - backslashes] === "\\") backslashes += 1;
  return backslashes % 2 === 1;
}

function skipValue(text: string, start: number): number | undefined {
  const first = text[start];
  if (first === '"' || first === "'") return skipQuoted(text, start);
  if (first === "{" || first === "[") return skipCollection(text, start);
  let at = start;
  while (at < text.length && !",]}\n#".includes(text.charAt(at))) at += 1;
  return at;
}

/** What opens or ends something; all between is passed at once. */
const SIGN = /["'#{}[\]]/g;

function skipCollection(text: string, start: number): number | undefined {
  let depth = 0;
  let at = start;
  for (;;) {
    SIGN.lastIndex = at;
    if (!SIGN.test(text)) return undefined;
    at = SIGN.lastIndex - 1;
    const character = text[at];
    if (character === '"' || character === "'") {
      const end = opensScalar(text, at) ? skipQuoted(text, at) : at + 1;
      if (end === undefined) return undefined;
      at = end;
      continue;
    }
    if (character === "#" && isSpace(text[at - 1])) at = endOfLine(text, at);
    else if (character === "{" || character === "[") depth += 1;
    else if (character === "}" || character === "]") depth -= 1;
    at += 1;
    if (depth === 0) return at;
  }
}

/** A quote inside a plain scalar (`user's`) opens nothing. */
function opensScalar(text: string, quote: number): boolean {
  let before = quote - 1;
  while (isSpace(text[before])) before -= 1;
  return "{[,:".includes(text.charAt(before));
}

function skipSpace(text: string, start: number): number {
  let at = start;
  while (isSpace(text[at]) || text[at] === "#") {
    at = text[at] === "#" ? endOfLine(text, at) : at + 1;
  }
  return at;
}

function isSpace(character: string | undefined): boolean {
  return (
    character === " " ||
    character === "\n" ||
    character === "\r" ||
    character === "\t"
  );
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end === -1 ? text.length : end;
}
