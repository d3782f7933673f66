import { diagnose } from "../ir/diagnostic.ts";
import type { Lock } from "../ir/lock.ts";
import type { Outcome } from "../ir/outcome.ts";
import { inspectFile } from "./inspect-file.ts";
import { parseLock } from "./lock-file.ts";
import type { OutputFolder } from "./output-folder.ts";
import { lockFileName } from "./output-path.ts";

/**
 * The lock file of an output folder, or undefined where there is none. One that can't be read is an
 * error, since the names that it published would be lost; with `force` it counts as missing.
 */
export function readLock(
  folder: OutputFolder,
  force: boolean,
): Outcome<Lock | undefined> {
  const found = inspectFile(folder.path, lockFileName);
  if (found.kind === "missing") return { value: undefined, diagnostics: [] };
  const lock =
    found.kind === "file" ? parseLock(found.text) : "it is no plain file";
  if (typeof lock !== "string") return { value: lock, diagnostics: [] };
  const place = { file: `${folder.name}/${lockFileName}` };
  return {
    value: undefined,
    diagnostics: force
      ? []
      : [diagnose("output-lock-unreadable", place, { reason: lock })],
  };
}
