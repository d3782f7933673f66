/** The runs of letters, digits and marks of a text, after NFC; apostrophes leave no gap. */
export function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize("NFC")
      .replaceAll(/['\u2019]/gu, "")
      .match(/[\p{L}\p{Nd}\p{Nl}][\p{L}\p{Nd}\p{Nl}\p{M}]*/gu) ?? []
  );
}

/** The same, with words in camel case taken apart: `UserIDList` gives User, ID, List. */
export function partsOf(text: string): readonly string[] {
  return wordsOf(text).flatMap((word) =>
    word
      .replaceAll(/(\p{Ll}|\p{Nd})(\p{Lu})/gu, "$1 $2")
      .replaceAll(/(\p{Lu})(\p{Lu}\p{Ll}(?!\p{Lu}|$|\b))/gu, "$1 $2")
      .split(" "),
  );
}

/** A word in the singular, in lower case, by the rules that hold for most: both sides of a comparison go through it. */
export function singular(word: string): string {
  const lower = word.toLowerCase();
  if (lower.length < 4 || lower.endsWith("ss")) return lower;
  if (lower.endsWith("ies")) return `${lower.slice(0, -3)}y`;
  if (/(?:[sxz]|[cs]h)es$/u.test(lower)) return lower.slice(0, -2);
  return lower.endsWith("s") ? lower.slice(0, -1) : lower;
}
