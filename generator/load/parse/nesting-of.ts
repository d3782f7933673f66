/**
 * About how deep the brackets of a text stand inside each other, by a scan that builds nothing:
 * enough to tell a text that would exhaust a parser's stack.
 */
export function nestingOf(text: string): number {
  const tokens = /"(?:[^"\\\n]|\\.)*"|[[\]{}]/g;
  let depth = 0;
  let deepest = 0;
  for (const [token] of text.matchAll(tokens)) {
    if (token === "[" || token === "{") depth += 1;
    else if (token === "]" || token === "}") depth = Math.max(0, depth - 1);
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
