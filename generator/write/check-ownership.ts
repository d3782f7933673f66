import { readdirSync } from "node:fs";

import { diagnose, type Diagnostic } from "../ir/diagnostic.ts";
import { hasCode, isMissing, type OutputFolder } from "./output-folder.ts";
import { lockFileName } from "./output-path.ts";

/** What a folder may hold before its first run: what tools put into a fresh or a built package. */
const harmless: ReadonlySet<string> = new Set([
  ".git",
  ".gitattributes",
  ".gitignore",
  ".gitkeep",
  ".DS_Store",
  "node_modules",
]);

/**
 * Refuses a folder that was not generated: one without a lock file that holds anything of a
 * person's, whether or not a generated file would replace it. Nobody wants a package poured into
 * their project by a mistyped `--output`.
 */
export function checkOwnership(folder: OutputFolder): readonly Diagnostic[] {
  const place = { file: folder.name };
  try {
    const names = readdirSync(folder.path);
    const others = names.filter((name) => !harmless.has(name)).toSorted();
    return names.includes(lockFileName) || others.length === 0
      ? []
      : [diagnose("output-folder-foreign", place, { entries: others })];
  } catch (error) {
    if (hasCode(error, "ENOTDIR")) {
      return [
        diagnose("output-path-blocked", place, {
          by: folder.name,
          what: "a file",
        }),
      ];
    }
    if (isMissing(error)) return [];
    throw error;
  }
}
