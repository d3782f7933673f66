import type { FileSpec } from "../ir/file-spec.ts";
import type { JsonObject } from "../ir/json.ts";
import type { PublishedName } from "../ir/published.ts";
import { replaceMembers } from "../normalize/replace-members.ts";
import { walk } from "../normalize/walk.ts";
import { inspectFile } from "../write/inspect-file.ts";
import { formatNames } from "../write/names-text.ts";
import type { Output } from "./open-output.ts";

/** Where an output folder keeps the document of its version, and the names that it published. */
export const rememberedPaths = {
  document: ".cabochon/source.json",
  names: ".cabochon/names.json",
} as const;

/** What a package is compared with later on. */
export interface RememberedVersion {
  /** As it was read, with what it took in, overlays and filters applied. */
  readonly document: JsonObject;
  readonly names: readonly PublishedName[];
}

/**
 * The files that remember a version. The document is OpenAPI again, without examples: no type depends on
 * them, and they are a good part of many documents.
 */
export function rememberVersion({
  document,
  names,
}: RememberedVersion): readonly FileSpec[] {
  const value = walk(document, {
    shape: "document",
    pointer: "",
    visit: (node, shape) => {
      const isShown =
        Object.hasOwn(node, "example") || Object.hasOwn(node, "examples");
      // The members of a callback are URLs, whatever they are called.
      return isShown && shape !== "callback"
        ? replaceMembers(node, withoutExamples)
        : node;
    },
  });
  return [
    { kind: "json", path: rememberedPaths.document, value },
    textFile(rememberedPaths.names, `{\n${formatNames(names)}\n}\n`),
    textFile(
      ".cabochon/.gitattributes",
      // Code hosts fold these in reviews: the document itself, or the package, is what one reads.
      "*.json linguist-generated gitlab-generated\n",
    ),
  ];
}

/**
 * The same for a run that releases nothing: once a version was released, it stays remembered, so that the
 * next release is compared with what users have, however often the package was generated meanwhile.
 */
export function keepVersion(
  version: RememberedVersion,
  { folder, lock }: Output,
): readonly FileSpec[] {
  const files = rememberVersion(version);
  if (lock?.released === undefined) return files;
  return files.map((file) => {
    const found = inspectFile(folder.path, file.path);
    const locked = lock.files.find(({ path }) => path === file.path)?.hash;
    return found.kind === "file" && found.hash === locked
      ? textFile(file.path, found.text)
      : file;
  });
}

const withoutExamples = new Map([
  ["example", undefined],
  ["examples", undefined],
]);

function textFile(path: string, text: string): FileSpec {
  return { kind: "text", path, text, owner: "generator" };
}
