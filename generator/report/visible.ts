/**
 * A text as a terminal may show it: control characters, which could move the cursor or recolour
 * what others wrote, and those that reverse the reading direction, are written as escapes.
 */
export function visible(text: string): string {
  return text.replaceAll(
    /[\p{Cc}\p{Zl}\p{Zp}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu,
    (character) =>
      character === "\t"
        ? " "
        : `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
