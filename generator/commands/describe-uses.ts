import { relative, sep } from "node:path";

import type { Impact, UsePlace } from "../consumer/impact-of.ts";

/** A finding and the places of the project that it touches, each on a line. */
export function describeImpact({ finding, uses }: Impact, cwd: string): string {
  const { code, help, level, message, sdk, where } = finding;
  const verdict = sdk === "none" ? level : `${level}, sdk ${sdk}`;
  return [
    `${verdict} [${code}] ${where}: ${message}`,
    ...uses.map((use) => `  at ${describePlace(use, cwd)}`),
    `  help: ${help}`,
  ].join("\n");
}

/** `src/app.ts:12:5`, from the working directory. */
export function describePlace(
  { column, file, line }: UsePlace,
  cwd: string,
): string {
  return `${projectFile(file, cwd)}:${line}:${column}`;
}

/** A file of the project, relative to the working directory. */
export function projectFile(file: string, cwd: string): string {
  return relative(cwd, file).split(sep).join("/");
}
