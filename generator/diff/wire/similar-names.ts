/**
 * Whether one name may be what another was renamed to: the same letters, the words of one among
 * those of the other, or a letter in six mistyped. Digits must be the same: `line1` is not `line2`.
 */
export function areSimilar(a: string, b: string): boolean {
  if (plain(a) === plain(b)) return true;
  if (digitsOf(a) !== digitsOf(b)) return false;
  const [words, others] = [wordsOf(a), wordsOf(b)];
  if (isWithin(words, others) || isWithin(others, words)) return true;
  return isMistyped(plain(a), plain(b));
}

/** A name without letter case and separators. */
export function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
}

function digitsOf(name: string): string {
  return name.replaceAll(/\D/g, "");
}

function wordsOf(name: string): readonly string[] {
  return name
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

function isWithin(
  words: readonly string[],
  others: readonly string[],
): boolean {
  return words.length > 0 && words.every((word) => others.includes(word));
}

/** One letter more, less or another, in names that are long enough for that to be a slip. */
function isMistyped(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < 6 || long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  let end = 0;
  const room = short.length - start;
  while (end < room && short.at(-1 - end) === long.at(-1 - end)) end += 1;
  return long.length - start - end <= 1;
}
