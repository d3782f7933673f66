/** Lines that are laid out already: headings, lists, tables, quotes, indented code, rules. */
const STRUCTURED = /^(?: {4}|\t|\s*(?:[#>|]|[-+*] |\d+[.)] |[-=*_]{3,}\s*$|<))/;

/** A word that would turn a line into something else if the line began with it. */
const UNSAFE_START = /^(?:[#>|@]|[-+*=]+$|\d+[.)]$|```|~~~)/;

const FENCE = /^\s*(?:```|~~~)/;

/**
 * Breaks the paragraphs of a Markdown text into lines of at most `width` characters where words
 * allow. Code, lists, tables and headings keep their lines, and line breaks that are there stay.
 */
export function fill(text: string, width: number): string {
  let fenced = false;
  return text
    .split("\n")
    .flatMap((line) => {
      const fence = FENCE.test(line);
      const verbatim = fenced || fence || STRUCTURED.test(line);
      if (fence) fenced = !fenced;
      return verbatim || line.length <= width ? [line] : fillLine(line, width);
    })
    .join("\n");
}

function fillLine(line: string, width: number): readonly string[] {
  const lines: string[] = [];
  let current = "";
  for (const word of line.split(" ")) {
    const fits = current.length + 1 + word.length <= width;
    if (current === "") current = word;
    else if (fits || UNSAFE_START.test(word)) current += ` ${word}`;
    else {
      lines.push(current);
      current = word;
    }
  }
  return [...lines, current];
}
