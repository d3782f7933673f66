import { posix } from "node:path";

import { tokensOf } from "../../ir/pointer.ts";
import type { ForeignTarget } from "./find-target.ts";

/**
 * The names that a part of another file may get in the document, best first and without end: the key
 * that it has there, or the file's name, then with that of its file and folder before it, then with
 * a number after it.
 */
export function* nameCandidates({
  pointer,
  volume,
}: ForeignTarget): Generator<string> {
  const path = (volume.source?.name ?? "").replaceAll(/[?#].*$/g, "");
  const file = posix.basename(path).replace(/\.(?:ya?ml|json)$/i, "");
  const folder = posix.basename(posix.dirname(path));
  const key = tokensOf(pointer).at(-1);
  const isKey = key !== undefined && key !== "" && !/^\d+$/.test(key);
  const name = isKey ? key : file || "part";
  const longer = isKey ? [file, name] : [folder, name];
  yield name;
  yield longer.filter((part) => part !== "" && part !== ".").join("_");
  for (let number = 2; ; number += 1) yield `${name}_${number}`;
}
