import { posix } from "node:path";

import type { Resolve } from "./resolve-reference.ts";

/**
 * The part of the document that a reference to another text was most likely meant to name: without
 * its `#`, by its name alone, or from a file that the document refers to. `file` is the document's.
 */
export function meantInDocument(
  reference: string,
  file: string,
  resolve: Resolve,
): string | undefined {
  const hash = reference.indexOf("#");
  if (hash > 0) {
    const local = reference.slice(hash);
    return local.length > 2 && resolve(local).kind === "found"
      ? posix.basename(file) + local
      : undefined;
  }
  const path = reference.replace(/^\/+/, "");
  return [`#/${path}`, `#/components/schemas/${path}`].find(
    (candidate) => path !== "" && resolve(candidate).kind === "found",
  );
}
