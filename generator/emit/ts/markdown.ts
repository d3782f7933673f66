/**
 * What would mark something up in CommonMark, or open HTML. An underscore within a word does not,
 * and prettier wants it bare there.
 */
const MARKUP = /[\\`*[\]<>|~&#]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;

/** Text of the document as one line, without what is not seen. */
export function oneLine(text: string): string {
  return text.replace(BLANK, " ").trim();
}

const BLANK = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\s]+/gu;

/** Text of the document as one line of plain Markdown text. */
export function prose(text: string): string {
  return oneLine(text)
    .replace(MARKUP, (character) => `\\${character}`)
    .replace(/^[-+=]/, "\\$&")
    .replace(/^(\d{1,9})([.)])(?= |$)/, "$1\\$2");
}

/** Text as a code span, its fence longer than any run of backticks in it (CommonMark 0.31, 6.1). */
export function codeSpan(text: string): string {
  const line = text.replace(BLANK, " ");
  const runs = line.match(/`+/g) ?? [];
  const longest = runs.reduce((most, { length }) => Math.max(most, length), 0);
  const fence = "`".repeat(longest + 1);
  const space = line.startsWith("`") || line.endsWith("`") ? " " : "";
  return `${fence}${space}${line}${space}${fence}`;
}
