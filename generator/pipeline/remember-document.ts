import type { FileSpec } from "../ir/file-spec.ts";
import type { JsonObject } from "../ir/json.ts";
import { replaceMembers } from "../normalize/replace-members.ts";
import { walk } from "../normalize/walk.ts";
import { inspectFile } from "../write/inspect-file.ts";
import type { Output } from "./open-output.ts";

/** Where an output folder keeps the document of its version. */
export const rememberedPath = ".cabochon/source.json";

/**
 * The document as it was read, with what it took in, overlays and filters applied: an OpenAPI document
 * again. It has no examples, for no type depends on them, and they are a good part of many documents.
 */
export function rememberDocument(document: JsonObject): readonly FileSpec[] {
  const value = walk(document, {
    shape: "document",
    pointer: "",
    visit: (node, shape) =>
      // The members of a callback are URLs, whatever they are called.
      shape === "callback" ? node : replaceMembers(node, withoutExamples),
  });
  return [{ kind: "json", path: rememberedPath, value }, attributes];
}

/**
 * The same for a run that releases nothing: once a version was released, its document stays, so that the
 * next release is compared with what users have, however often the package was generated meanwhile.
 */
export function keepDocument(
  document: JsonObject,
  { folder, lock }: Output,
): readonly FileSpec[] {
  const found = inspectFile(folder.path, rememberedPath);
  const locked = lock?.files.find(({ path }) => path === rememberedPath)?.hash;
  const isKept =
    lock?.released !== undefined &&
    found.kind === "file" &&
    found.hash === locked;
  return isKept
    ? [textFile(rememberedPath, found.text), attributes]
    : rememberDocument(document);
}

const withoutExamples = new Map([
  ["example", undefined],
  ["examples", undefined],
]);

/** Code hosts fold the file in reviews: the document itself, or the package, is what one reads. */
const attributes = textFile(
  ".cabochon/.gitattributes",
  "source.json linguist-generated gitlab-generated\n",
);

function textFile(path: string, text: string): FileSpec {
  return { kind: "text", path, text, owner: "generator" };
}
