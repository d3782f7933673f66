/** Stands for a line end. No `Code` holds it: literals escape it, comments drop it. */
const FOLD = "\0";

/**
 * Puts a text on one line until it is printed. ts-morph would indent what follows the first line of
 * a type or an initializer once more than prettier does.
 */
export function fold(text: string): string {
  return text.replaceAll("\n", FOLD);
}

/** Breaks a printed line where it was folded, each part indented as the line is. */
export function unfold(line: string): string {
  const indentation = /^ */.exec(line)?.[0] ?? "";
  return line.replaceAll(FOLD, `\n${indentation}`);
}
