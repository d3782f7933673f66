import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";

import type { Bundle } from "../ir/bundle.ts";
import type { FileHash } from "../ir/lock.ts";
import type { Inputs } from "../load/inputs.ts";
import { hashText } from "../write/hash-text.ts";

/** What a document took in from other texts; undefined where it is whole by itself. */
export function hashReferences(
  { sources }: Bundle,
  { files }: Inputs,
): readonly FileHash[] | undefined {
  const named = new Set(files.map(({ name }) => name));
  const taken = sources.filter(({ name }) => !named.has(name));
  return taken.length === 0
    ? undefined
    : taken.map(({ name, text }) => ({ path: name, hash: hashText(text) }));
}

/**
 * What an earlier run took in, as it is now: without reading the document again, that is all that it
 * refers to. A text that can't be had has another hash than before, so that the run looks closer;
 * and so has one from the network.
 */
export function rehashReferences(
  references: readonly FileHash[] | undefined,
  root: string,
): readonly FileHash[] | undefined {
  return references?.map(({ path }) => ({
    path,
    hash: hashOnDisk(resolve(root, path)),
  }));
}

/** In bytes; what is larger was never read. */
const limit = 100_000_000;

function hashOnDisk(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats?.isFile() === true && stats.size <= limit
    ? hashText(readFileSync(path, "utf8").replace(/^\uFEFF/, ""))
    : "";
}
