import { createRequire } from "node:module";

import type * as Prettier from "prettier";

import {
  isJsonObject,
  type JsonArray,
  type JsonObject,
  type JsonValue,
} from "../ir/json.ts";

/** Prettier's default `printWidth`, in columns. */
const WIDTH = 80;

/**
 * A value as JSON in prettier's layout: objects over several lines, lists on one where they fit, numbers
 * as many on a line as do.
 */
export function printJson(value: JsonValue): string {
  return `${print(value, 0, 0)}\n`;
}

/** `taken`: the columns of the value's line that others need, a comma behind it included. */
function print(value: JsonValue, depth: number, taken: number): string {
  if (isJsonObject(value)) return printObject(value, depth);
  if (!Array.isArray(value)) return JSON.stringify(value);
  const line = onOneLine(value);
  return line !== undefined && taken + widthOf(line) <= WIDTH
    ? line
    : printList(value, depth);
}

function printObject(value: JsonObject, depth: number): string {
  const margin = "  ".repeat(depth + 1);
  const entries = Object.entries(value);
  const lines = entries.map(([key, held], index) => {
    const start = `${margin}${JSON.stringify(key)}: `;
    const taken = widthOf(start) + commaAfter(index, entries);
    return start + print(held, depth + 1, taken);
  });
  return inLines("{", lines, "}", depth);
}

function printList(items: JsonArray, depth: number): string {
  const margin = "  ".repeat(depth + 1);
  const lines = items.every((item) => typeof item === "number")
    ? filled(items, margin)
    : items.map((item, index) => {
        const taken = margin.length + commaAfter(index, items);
        return margin + print(item, depth + 1, taken);
      });
  return inLines("[", lines, "]", depth);
}

/** In columns. Only prettier itself knows how wide it takes what is not ASCII. */
function widthOf(text: string): number {
  if (!/[^\0-\x7f]/.test(text)) return text.length;
  const { util } = createRequire(import.meta.url)(
    "prettier",
  ) as typeof Prettier;
  return util.getStringWidth(text);
}

function commaAfter(index: number, all: readonly unknown[]): 0 | 1 {
  return index < all.length - 1 ? 1 : 0;
}

function inLines(
  open: string,
  lines: readonly string[],
  close: string,
  depth: number,
): string {
  return lines.length === 0
    ? open + close
    : `${open}\n${lines.join(",\n")}\n${"  ".repeat(depth)}${close}`;
}

/** Undefined for what is never on one line: objects, and lists of several lists that have several items. */
function onOneLine(value: JsonValue): string | undefined {
  if (isJsonObject(value)) {
    return Object.keys(value).length === 0 ? "{}" : undefined;
  }
  if (!Array.isArray(value)) return JSON.stringify(value);
  const items: JsonArray = value;
  const isTable =
    items.length > 1 &&
    items.every((item) => Array.isArray(item) && item.length > 1);
  if (isTable) return undefined;
  const lines = items.map(onOneLine);
  return lines.includes(undefined) ? undefined : `[${lines.join(", ")}]`;
}

/** Numbers, as many on a line as fit. */
function filled(
  numbers: readonly JsonValue[],
  margin: string,
): readonly string[] {
  const lines: string[] = [];
  for (const [index, number] of numbers.entries()) {
    const text = JSON.stringify(number);
    const line = lines.at(-1);
    const longer = `${line}, ${text}`;
    const width = longer.length + commaAfter(index, numbers);
    if (line === undefined || width > WIDTH) lines.push(margin + text);
    else lines.splice(-1, 1, longer);
  }
  return lines;
}
