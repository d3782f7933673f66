import type { Stats } from "node:fs";
import { lstatSync, readFileSync, readlinkSync } from "node:fs";
import { join } from "node:path";

import { hashText } from "./hash-text.ts";
import { isMissing } from "./output-folder.ts";

/** What stands at a path of the output folder today. Symbolic links are looked at, never followed. */
export type FileState =
  | { readonly kind: "missing" }
  | { readonly kind: "file"; readonly text: string; readonly hash: string }
  | { readonly kind: "link"; readonly hash: string }
  | { readonly kind: "blocked"; readonly by: string; readonly what: Obstacle };

type Obstacle =
  "a symbolic link" | "a file" | "a folder" | "neither a file nor a folder";

/** What stands at `path`, which is relative and safe, below the absolute folder `root`. */
export function inspectFile(root: string, path: string): FileState {
  const parents = path.split("/").slice(0, -1);
  for (const [index] of parents.entries()) {
    const by = parents.slice(0, index + 1).join("/");
    const stats = statsOf(join(root, by));
    if (stats === undefined) return { kind: "missing" };
    if (!stats.isDirectory()) {
      return { kind: "blocked", by, what: obstacle(stats) };
    }
  }
  const target = join(root, path);
  const stats = statsOf(target);
  if (stats === undefined) return { kind: "missing" };
  if (stats.isSymbolicLink()) {
    return { kind: "link", hash: hashText(`link:${readlinkSync(target)}`) };
  }
  if (!stats.isFile()) {
    return { kind: "blocked", by: path, what: obstacle(stats) };
  }
  const text = readFileSync(target, "utf8");
  return { kind: "file", text, hash: hashText(text) };
}

/** The hash of what stands there, or null for nothing. */
export function hashOf(state: FileState): string | null {
  return state.kind === "file" || state.kind === "link" ? state.hash : null;
}

function statsOf(path: string): Stats | undefined {
  try {
    return lstatSync(path);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

function obstacle(stats: Stats): Obstacle {
  if (stats.isSymbolicLink()) return "a symbolic link";
  if (stats.isDirectory()) return "a folder";
  return stats.isFile() ? "a file" : "neither a file nor a folder";
}
