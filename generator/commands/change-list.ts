import picocolors from "picocolors";

import type { ComparedFile, ComparedState } from "../pipeline/result.ts";
import { unifiedDiff } from "../report/unified-diff.ts";

/** One line for each file that would change, and for each that is held back. */
export function changeList(
  files: readonly ComparedFile[],
  colors: boolean,
): string {
  const describe = describer(colors);
  return files.map(describe).join("");
}

/** The same, each changed file followed by its difference. */
export function difference(
  files: readonly ComparedFile[],
  colors: boolean,
): string {
  const describe = describer(colors);
  return files
    .map((file) => `${describe(file)}${diffOf(file, colors)}`)
    .join("");
}

function describer(colors: boolean): (file: ComparedFile) => string {
  const { green, red, yellow } = picocolors.createColors(colors);
  const lines: Readonly<Record<ComparedState, (path: string) => string>> = {
    added: (path) => `${green(`add     ${path}`)}\n`,
    changed: (path) => `${yellow(`change  ${path}`)}\n`,
    removed: (path) => `${red(`remove  ${path}`)}\n`,
    edited: (path) => `keep    ${path} (edited by hand)\n`,
    foreign: (path) => `keep    ${path} (not generated)\n`,
    kept: () => "",
  };
  return ({ path, state }) => lines[state](path);
}

/** Added and removed files are named only: their text says nothing that the list does not. */
function diffOf(
  { path, state, before, after }: ComparedFile,
  colors: boolean,
): string {
  if (state !== "changed" || after === undefined) return "";
  const { cyan, green, red } = picocolors.createColors(colors);
  return unifiedDiff({ path, before: before ?? "", after })
    .split("\n")
    .map((line) => {
      if (line.startsWith("@@")) return cyan(line);
      if (line.startsWith("+")) return green(line);
      return line.startsWith("-") ? red(line) : line;
    })
    .join("\n");
}
