/** The runs of letters, digits and marks of a text, after NFC; apostrophes leave no gap. */
export function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize("NFC")
      .replaceAll(/['\u2019]/gu, "")
      .match(/[\p{L}\p{Nd}\p{Nl}][\p{L}\p{Nd}\p{Nl}\p{M}]*/gu) ?? []
  );
}

/** The same, with words in camel case taken apart: `UserIDsList` gives User, IDs, List. */
export function partsOf(text: string): readonly string[] {
  return wordsOf(text).flatMap((word) =>
    word
      .replaceAll(/(\p{Ll}|\p{Nd})(\p{Lu})/gu, "$1 $2")
      .replaceAll(/(\p{Lu})(\p{Lu}(?!s(?!\p{Ll}))\p{Ll})/gu, "$1 $2")
      .split(" "),
  );
}

/**
 * A word in lower case and, by the rules that hold for most words, in the singular. Both sides of a
 * comparison go through it, so that a wrong singular is wrong on both.
 */
export function singular(word: string): string {
  const lower = word.toLowerCase();
  if (lower.length < 4 || lower.endsWith("ss")) return lower;
  if (lower.endsWith("ies")) return `${lower.slice(0, -3)}y`;
  if (/(?:[sxz]|[cs]h)es$/u.test(lower)) return lower.slice(0, -2);
  return lower.endsWith("s") ? lower.slice(0, -1) : lower;
}
