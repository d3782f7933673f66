import { readdir, realpath, stat } from "node:fs/promises";
import { basename, dirname, join, relative, sep } from "node:path";

import type { Source } from "../../ir/bundle.ts";
import { nearestName } from "../../ir/nearest-name.ts";
import type { Outcome } from "../../ir/outcome.ts";
import { decodeUtf8 } from "../read/decode-utf8.ts";
import { fileName } from "../read/file-name.ts";
import { readBytes, tooLargeFor } from "../read/read-bytes.ts";
import { reasonOf } from "../read/reason-of.ts";
import { readRevision } from "../read/read-revision.ts";
import { keyOf, type Location } from "./location.ts";

/** Why what a reference names can't be had. */
export type Problem =
  | { readonly kind: "not-found"; readonly nearest?: string }
  | { readonly kind: "refused"; readonly reason: string };

/** Reads what stands at a location. An undefined value is one that the diagnostics speak of. */
export type ReadReferenced = (
  location: Location,
) => Promise<Outcome<Source | Problem | undefined>>;

type FileLocation = Extract<Location, { readonly kind: "file" }>;
type RevisionLocation = Extract<Location, { readonly kind: "revision" }>;

/** What is known before the first reference is followed. */
export interface Reading {
  /** The absolute folder that names of files are relative to. */
  readonly root: string;
  /** Those of the inputs. */
  readonly bytesBefore: number;
  /** How many texts one run reads because references name them. */
  readonly maximumFiles?: number;
}

/**
 * Reads files that references name, on disk or as they stood in a revision. A file counts as inside
 * the folder of the document only where it still is once symbolic links are followed.
 */
export function createReadReferenced({
  root,
  bytesBefore,
  maximumFiles = 10_000,
}: Reading): (
  location: FileLocation | RevisionLocation,
) => ReturnType<ReadReferenced> {
  let bytes = bytesBefore;
  let files = 0;
  return async (location) => {
    const isFile = location.kind === "file";
    const found = isFile
      ? await findFile(location)
      : await findInRevision(location);
    if (found.kind === "not-found" || found.kind === "refused") {
      return { value: found, diagnostics: [] };
    }
    files += 1;
    if (files > maximumFiles) {
      const reason = `more than ${maximumFiles} files are referred to`;
      return { value: { kind: "refused", reason }, diagnostics: [] };
    }
    const name = isFile ? fileName(location.path, root) : keyOf(location);
    const read = await bytesOf(found, name, bytes);
    if (read.value === undefined) return { ...read, value: undefined };
    bytes += read.value.length;
    const text = decodeUtf8(read.value, name);
    return text.diagnostics.length > 0
      ? { ...text, value: undefined }
      : { value: { name, text: text.value, firstLine: 0 }, diagnostics: [] };
  };
}

interface FoundFile {
  readonly kind: "found";
  /** Without symbolic links. */
  readonly path: string;
  readonly size: number;
}

interface FoundBytes {
  readonly kind: "bytes";
  readonly bytes: Buffer;
}

async function findInRevision(
  location: RevisionLocation,
): Promise<FoundBytes | Problem> {
  const read = await readRevision(location, location.cwd);
  if (typeof read !== "string") return { kind: "bytes", bytes: read };
  return /does not exist|exists on disk, but not in/.test(read)
    ? { kind: "not-found" }
    : { kind: "refused", reason: read };
}

async function bytesOf(
  found: FoundFile | FoundBytes,
  name: string,
  bytesBefore: number,
): Promise<Outcome<Buffer | undefined>> {
  if (found.kind === "found") {
    const { path, size } = found;
    return readBytes({ name, path, size }, bytesBefore);
  }
  const { bytes } = found;
  const tooLarge = tooLargeFor(name, bytes.length, bytesBefore);
  return tooLarge === undefined
    ? { value: bytes, diagnostics: [] }
    : { value: undefined, diagnostics: [tooLarge] };
}

async function findFile({
  path,
  folder,
}: FileLocation): Promise<FoundFile | Problem> {
  try {
    const real = await realpath(path);
    const inside = relative(await realpath(folder), real);
    if (inside === ".." || inside.startsWith(`..${sep}`)) {
      return {
        kind: "refused",
        reason: "a symbolic link leads out of the document's folder",
      };
    }
    const stats = await stat(real);
    return stats.isFile()
      ? { kind: "found", path: real, size: stats.size }
      : { kind: "refused", reason: "it is no plain file" };
  } catch (error) {
    const { code, reason } = reasonOf(error);
    if (code !== "ENOENT" && code !== "ENOTDIR") {
      return { kind: "refused", reason };
    }
    const entries = await readdir(dirname(path)).catch(() => []);
    const nearest = nearestName(basename(path), entries.toSorted());
    return nearest === undefined
      ? { kind: "not-found" }
      : { kind: "not-found", nearest: nameInFolder(nearest, path, folder) };
  }
}

function nameInFolder(name: string, path: string, folder: string): string {
  return relative(folder, join(dirname(path), name))
    .split(sep)
    .join("/");
}
