/** A value in a text, by offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
  /** A block mapping or sequence can begin here: at the start of a line, or after `- `. */
  readonly block: boolean;
}

/** A member of a mapping, or an item of a sequence. */
export interface Entry {
  /** Where its key begins; for an item, where the item does. */
  readonly start: number;
  readonly value: Span;
}

/** Members by key, items by index. */
export type Entries = ReadonlyMap<string, Entry>;

/** What a scalar has. */
export const noEntries: Entries = new Map();
