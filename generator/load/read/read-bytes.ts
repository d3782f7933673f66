import { readFile } from "node:fs/promises";

import { diagnose, type Diagnostic } from "../../ir/diagnostic.ts";
import type { Outcome } from "../../ir/outcome.ts";
import type { FoundFile } from "./found-file.ts";
import { reasonOf } from "./reason-of.ts";

/** In bytes, of all inputs together. The largest public descriptions have a fifth of it. */
export const bytesLimit = 100_000_000;

/** The bytes of a file; undefined where, after `bytesBefore` of others, it is too large, or can't be read. */
export async function readBytes(
  { name, path, size }: Omit<FoundFile, "found">,
  bytesBefore: number,
): Promise<Outcome<Buffer | undefined>> {
  const tooLarge = tooLargeFor(name, size, bytesBefore);
  if (tooLarge !== undefined) return failure(tooLarge);
  try {
    return { value: await readFile(path), diagnostics: [] };
  } catch (error) {
    const { reason } = reasonOf(error);
    return failure(diagnose("input-unreadable", { file: name }, { reason }));
  }
}

/** What is to be said of so many bytes more; undefined where they may be read. */
export function tooLargeFor(
  name: string,
  size: number,
  bytesBefore: number,
): Diagnostic | undefined {
  const megabytes = Math.ceil((bytesBefore + size) / 1_000_000);
  const limit = bytesLimit / 1_000_000;
  return bytesBefore + size > bytesLimit
    ? diagnose("input-too-large", { file: name }, { megabytes, limit })
    : undefined;
}

function failure(diagnostic: Diagnostic): Outcome<Buffer | undefined> {
  return { value: undefined, diagnostics: [diagnostic] };
}
