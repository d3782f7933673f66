import { diagnose, type Diagnostic } from "../ir/diagnostic.ts";
import type { OutputFolder } from "./output-folder.ts";

/** The diagnostic for a failed system call (permissions, a full disk). Anything else is a bug: thrown on. */
export function notWritable(error: unknown, folder: OutputFolder): Diagnostic {
  if (!(error instanceof Error && "syscall" in error)) throw error;
  const place = { file: folder.name };
  return diagnose("output-not-writable", place, { reason: error.message });
}
