/** Line and column of a place in a text, both from 1. */
export interface TextPosition {
  readonly line: number;
  readonly column: number;
}

/**
 * Where a configuration file spells the key that a path of keys ends in, found by its text: each
 * key is looked for after the one it stands in. Undefined where the value was computed.
 */
export function locateKey(
  text: string,
  path: readonly string[],
): TextPosition | undefined {
  let offset = 0;
  let found: number | undefined;
  for (const key of path) {
    const pattern = new RegExp(
      String.raw`(?<![\w$.])(["']?)${escaped(key)}\1\s*[:,}]`,
      "g",
    );
    pattern.lastIndex = offset;
    const match = pattern.exec(text);
    if (match === null) return undefined;
    found = match.index;
    offset = match.index + match[0].length;
  }
  if (found === undefined) return undefined;
  const before = text.slice(0, found).split("\n");
  return { line: before.length, column: (before.at(-1) ?? "").length + 1 };
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
}
