import { type Pointer, tokensOf } from "../../ir/pointer.ts";
import { blockEntries } from "./block-entries.ts";
import { flowEntries } from "./flow-entries.ts";
import { type Entries, noEntries, type Span } from "./span.ts";
import { createTreeOffset } from "./tree-offset.ts";

/** Finds where the part of a text at `pointer`, or its nearest ancestor there, begins. */
export type FindOffset = (pointer: Pointer) => number;

/**
 * Finds parts of a YAML or JSON text by scanning only the collections on the way to them, each
 * once: a whole parse with positions costs ten times as much as reading the document did.
 */
export function createFindOffset(text: string): FindOffset {
  const known = new Map<number, Entries | undefined>();
  const entriesOf = (span: Span): Entries | undefined => {
    if (!known.has(span.start)) known.set(span.start, scan(text, span));
    return known.get(span.start);
  };
  let treeOffset: ReturnType<typeof createTreeOffset> | undefined;
  return (pointer) => {
    const tokens = tokensOf(pointer);
    let span: Span = { start: 0, end: text.length, block: true };
    let offset = startOfText(text);
    for (const token of tokens) {
      const entries = entriesOf(span);
      if (entries === undefined) {
        treeOffset ??= createTreeOffset(text);
        return treeOffset(tokens);
      }
      const entry = entries.get(token);
      if (entry === undefined) return offset;
      offset = entry.start;
      span = entry.value;
    }
    return offset;
  };
}

function scan(text: string, span: Span): Entries | undefined {
  const start = span.block ? skipBlank(text, span.start) : span.start;
  const first = start < span.end ? text[start] : undefined;
  if (first === "{" || first === "[") return flowEntries(text, start);
  return span.block ? blockEntries(text, span) : noEntries;
}

function skipBlank(text: string, start: number): number {
  const content = /\S|$/g;
  content.lastIndex = start;
  return content.exec(text)?.index ?? text.length;
}

/** The first line that is neither blank nor a comment nor a document marker. */
function startOfText(text: string): number {
  return /^(?!\s*(?:#.*|---.*|%.*)?$)/m.exec(text)?.index ?? 0;
}
