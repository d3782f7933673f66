import { join } from "node:path";

import { keyOf, type Location } from "../bundle/location.ts";
import { parseUrl } from "../network/parse-url.ts";

/**
 * True where an overlay says which document it extends, and that is none of these. A document is
 * often read from a copy, so that an address says nothing about a file.
 */
export function extendsAnother(
  extended: string,
  from: Location,
  documents: readonly Location[],
): boolean {
  const named = locate(extended, from);
  if (named === undefined) return false;
  const comparable = documents.filter(({ kind }) => kind === named.kind);
  return (
    comparable.length > 0 &&
    !comparable.some((location) => keyOf(location) === keyOf(named))
  );
}

function locate(extended: string, from: Location): Location | undefined {
  const base = from.kind === "url" ? from.url : undefined;
  const url = parseUrl(extended, base);
  if (url !== undefined) {
    url.hash = "";
    return url.protocol === "file:"
      ? undefined
      : { kind: "url", url: url.href };
  }
  if (from.kind !== "file") return undefined;
  return { ...from, path: join(from.path, "..", decode(extended)) };
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
