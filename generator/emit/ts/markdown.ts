/**
 * What would mark something up in CommonMark, or open HTML. An underscore within a word does not,
 * and prettier wants it bare there.
 */
const MARKUP = /[\\`*[\]<>|~&#]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;

/** Text of the document as one line of plain Markdown text. */
export function prose(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\s]+/gu, " ")
    .trim()
    .replace(MARKUP, (character) => `\\${character}`)
    .replace(/^([-+=]|\d+[.)])/, "\\$1");
}

/** Text as a code span, its fence longer than any run of backticks in it (CommonMark 0.31, 6.1). */
export function codeSpan(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\s]+/gu, " ");
  const longest = Math.max(
    0,
    ...(line.match(/`+/g) ?? []).map(({ length }) => length),
  );
  const fence = "`".repeat(longest + 1);
  const space = line.startsWith("`") || line.endsWith("`") ? " " : "";
  return `${fence}${space}${line}${space}${fence}`;
}
