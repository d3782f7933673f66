import { basename, isAbsolute, relative, sep } from "node:path";

/** A path as messages name it: relative to `cwd`. On another drive there is no relative one. */
export function fileName(path: string, cwd: string): string {
  const name = relative(cwd, path);
  return isAbsolute(name) ? basename(path) : name.split(sep).join("/") || ".";
}
