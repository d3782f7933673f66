import type { JsonValue } from "../../ir/json.ts";

/** How many keys stand in a valid JSON text: strings with a colon after them. */
export function countKeys(text: string): number {
  let keys = 0;
  let quote = text.indexOf('"');
  while (quote !== -1) {
    let at = afterString(text, quote + 1);
    while (isSpace(text.charCodeAt(at))) at += 1;
    if (text.charCodeAt(at) === 0x3a) keys += 1;
    quote = text.indexOf('"', at);
  }
  return keys;
}

/** How many members the objects in a value have: less than its keys where one stood twice. */
export function countMembers(value: JsonValue): number {
  let members = 0;
  const open: JsonValue[] = [value];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next !== "object" || next === null) continue;
    const children = Object.values(next);
    if (!Array.isArray(next)) members += children.length;
    open.push(...children);
  }
  return members;
}

function afterString(text: string, start: number): number {
  let at = start;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return at + 1;
    at += code === 0x5c ? 2 : 1;
  }
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}
