import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { folderWith } from "./load-texts.ts";

/** A repository whose `main` has these files, and then others in the working tree. */
export function repositoryWith(
  committed: Readonly<Record<string, string | Uint8Array>>,
  changed: Readonly<Record<string, string>> = {},
): string {
  const folder = folderWith(committed);
  commit(folder);
  for (const [path, text] of Object.entries(changed)) {
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** Makes a repository of a folder, with all that it holds on `main`. */
export function commit(folder: string): void {
  const git = (...args: readonly string[]): unknown =>
    execFileSync(
      "git",
      ["-c", "user.name=T", "-c", "user.email=t@example.com", ...args],
      { cwd: folder },
    );
  git("init", "--quiet", "--initial-branch=main");
  git("add", ".");
  git("commit", "--quiet", "--message=first");
}
