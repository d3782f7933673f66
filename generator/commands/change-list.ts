import picocolors from "picocolors";

import type { ComparedFile, ComparedState } from "../pipeline/result.ts";
import { unifiedDiff } from "../report/unified-diff.ts";

/** One line for each file that would change, and for each that is held back. */
export function changeList(
  files: readonly ComparedFile[],
  colours: boolean,
): string {
  const describe = describer(colours);
  return files.map(describe).join("");
}

/** The same, each changed file followed by its difference. */
export function difference(
  files: readonly ComparedFile[],
  colours: boolean,
): string {
  const describe = describer(colours);
  return files
    .map((file) => `${describe(file)}${diffOf(file, colours)}`)
    .join("");
}

function describer(colours: boolean): (file: ComparedFile) => string {
  const { green, red, yellow } = picocolors.createColors(colours);
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
  colours: boolean,
): string {
  if (state !== "changed" || after === undefined) return "";
  const { cyan, green, red } = picocolors.createColors(colours);
  return unifiedDiff({ path, before: before ?? "", after })
    .split("\n")
    .map((line) => {
      if (line.startsWith("@@")) return cyan(line);
      if (line.startsWith("+")) return green(line);
      return line.startsWith("-") ? red(line) : line;
    })
    .join("\n");
}
