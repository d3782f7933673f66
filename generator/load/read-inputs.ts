import { createHash } from "node:crypto";
import { resolve } from "node:path";

import type { Diagnostic } from "../ir/diagnostic.ts";
import type { Outcome } from "../ir/outcome.ts";
import type { Location } from "./bundle/location.ts";
import type { InputFile, Inputs } from "./inputs.ts";
import { quiet } from "./network/network.ts";
import { decodeUtf8 } from "./read/decode-utf8.ts";
import { findFiles } from "./read/find-files.ts";
import { readFound, type Elsewhere } from "./read/read-found.ts";

/** What is read besides the documents, and where inputs may come from. */
export interface ReadOptions extends Partial<Elsewhere> {
  readonly overlays?: readonly string[];
}

/**
 * Reads what is named, and the documents directly in the named folders, in order, then the overlays;
 * paths are relative to `cwd`, `-` is standard input. Bytes only: a run with nothing to do ends here.
 * Undefined where one can't be read.
 */
export async function readInputs(
  inputs: readonly string[],
  cwd: string,
  { network = quiet, stdin = process.stdin, overlays = [] }: ReadOptions = {},
): Promise<Outcome<Inputs | undefined>> {
  const found = await findFiles(inputs, cwd);
  const foundOverlays = await findFiles(overlays, cwd);
  const diagnostics: Diagnostic[] = [
    ...found.diagnostics,
    ...foundOverlays.diagnostics,
  ];
  const files: InputFile[] = [];
  const hashes = [];
  const locations = new Map<string, Location>();
  const root = resolve(cwd);
  let size = 0;
  // An overlay may stand in the folder of the documents.
  const overlayNames = new Set(foundOverlays.value.map(({ name }) => name));
  const documents = found.value.filter(
    (file) => file.found === "by name" || !overlayNames.has(file.name),
  );
  for (const file of [...documents, ...foundOverlays.value]) {
    const read = await readFound(file, size, { network, stdin });
    diagnostics.push(...read.diagnostics);
    if (read.value === undefined) continue;
    const { bytes, location } = read.value;
    size += bytes.length;
    const hash = createHash("sha256").update(bytes).digest("hex");
    locations.set(file.name, location);
    hashes.push({ path: file.name, hash });
    const text = decodeUtf8(bytes, file.name);
    diagnostics.push(...text.diagnostics);
    files.push({
      name: file.name,
      text: text.value,
      found: file.found,
      ...(foundOverlays.value.includes(file) && { role: "overlay" }),
    });
  }
  const failed = diagnostics.some(({ severity }) => severity === "error");
  return {
    value: failed
      ? undefined
      : { files, hashes, hash: hashOf(hashes), locations, root, network },
    diagnostics,
  };
}

function hashOf(hashes: Inputs["hashes"]): string {
  const list = hashes.map(({ path, hash }) => `${hash} ${path}\n`).join("");
  return createHash("sha256").update(list).digest("hex");
}
