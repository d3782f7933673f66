import { join, posix, relative, sep } from "node:path";

import { parseUrl } from "../network/parse-url.ts";
import type { Location } from "./location.ts";

/** The text that a reference names, or why it is out of reach. */
export type Located =
  | { readonly kind: "located"; readonly location: Location }
  | { readonly kind: "refused"; readonly reason: string };

/**
 * The reference guard. A document may name files inside its own folder, by relative paths, and what
 * stands at its own origin; hosts besides only where the user allows them. What a path looks like
 * decides here; where symbolic links lead, and what a server answers, is seen to when it is read.
 */
export function locateReference(
  reference: string,
  base: Location,
  allowedHosts: ReadonlySet<string>,
): Located {
  if (/^https?:/i.test(reference) || base.kind === "url") {
    return locateUrl(reference, base, allowedHosts);
  }
  if (base.kind === "stream") {
    return refused("a document from standard input has no folder");
  }
  if (/^[a-z][a-z\d+.-]*:/i.test(reference)) {
    return refused("it names neither a relative path nor an http address");
  }
  if (/^[/\\]/.test(reference)) return refused("it is an absolute path");
  if (/\\|%(?:2e|2f|5c|00)|\0/i.test(reference)) {
    return refused("it hides a part of its path");
  }
  const relativePath = decode(reference);
  if (relativePath === undefined) return refused("it is no valid URI");
  // Dots are resolved before the file system sees them, so that no link is passed on the way.
  const path = posix.join(...wayTo(base), relativePath);
  if (path === ".." || path.startsWith("../")) {
    return refused("it leads out of the document's folder");
  }
  const isFile = base.kind === "file";
  const target = isFile ? join(base.folder, path) : base.folder + path;
  return { kind: "located", location: { ...base, path: target } };
}

/** The folders from that of the document to that of the text that refers. */
function wayTo({ kind, folder, path }: FolderLocation): readonly string[] {
  return kind === "file"
    ? relative(folder, join(path, "..")).split(sep)
    : [posix.relative(folder, posix.dirname(path))];
}

/** What has a folder, on disk or in a revision. */
type FolderLocation = Extract<Location, { readonly folder: string }>;

function locateUrl(
  reference: string,
  base: Location,
  allowedHosts: ReadonlySet<string>,
): Located {
  const from = base.kind === "url" ? base.url : undefined;
  const url = parseUrl(reference, from);
  if (url === undefined) return refused("it is no valid URI");
  if (url.protocol !== "https:" && url.protocol !== "http:") {
    return refused("it names neither a relative path nor an http address");
  }
  if (url.username !== "" || url.password !== "") {
    return refused("it holds credentials");
  }
  const isOwn = from !== undefined && new URL(from).origin === url.origin;
  if (!isOwn && !allowedHosts.has(url.host)) {
    return refused(`the host ${url.host} is not allowed`);
  }
  url.hash = "";
  return { kind: "located", location: { kind: "url", url: url.href } };
}

function refused(reason: string): Located {
  return { kind: "refused", reason };
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
