/**
 * About how deep the brackets of a text stand inside each other, by a scan that builds nothing:
 * enough to tell a text that would exhaust a parser's stack.
 */
export function nestingOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [token, close] of text.matchAll(
    /"(?:[^"\\\n]|\\.)*("?)|[[\]{}]/g,
  )) {
    // A quote that is never closed is none, and what follows it on its line is no string.
    const brackets = close === "" ? token.replaceAll(/[^[\]{}]/g, "") : "";
    for (const bracket of close === undefined ? token : brackets) {
      if (bracket === "[" || bracket === "{") depth += 1;
      else depth = Math.max(0, depth - 1);
      deepest = Math.max(deepest, depth);
    }
  }
  return deepest;
}
