import { join } from "node:path";

import { diagnose } from "../ir/diagnostic.ts";
import { member, type JsonValue } from "../ir/json.ts";
import type { PublishedName } from "../ir/published.ts";
import { quiet } from "../load/network/network.ts";
import { inspectFile } from "../write/inspect-file.ts";
import { namesIn } from "../write/names-text.ts";
import type { OutputFolder } from "../write/output-folder.ts";
import {
  readVersion,
  type ReadVersion,
  type VersionInput,
} from "./read-version.ts";
import { rememberedPaths } from "./remember-version.ts";

/**
 * The version that an output folder remembers. Overlays and filters are in its document already, and names
 * that were chosen are among those that it published.
 */
export async function readRemembered(
  folder: OutputFolder,
  { root, options }: Pick<VersionInput, "root" | "options">,
): Promise<ReadVersion> {
  const names = rememberedNames(folder);
  const found = inspectFile(folder.path, rememberedPaths.document);
  if (names === undefined || found.kind !== "file") {
    const place = { file: `${folder.name}/${rememberedPaths.document}` };
    return {
      ok: false,
      diagnostics: [diagnose("nothing-remembered", place, {})],
      locate: () => undefined,
    };
  }
  const { filter: _, names: __, ...rest } = options;
  return readVersion({
    input: join(folder.path, rememberedPaths.document),
    root,
    network: quiet,
    options: rest,
    published: { names },
  });
}

function rememberedNames({
  path,
}: OutputFolder): readonly PublishedName[] | undefined {
  const found = inspectFile(path, rememberedPaths.names);
  if (found.kind !== "file") return undefined;
  try {
    return namesIn(member(JSON.parse(found.text) as JsonValue, "names"));
  } catch {
    return undefined;
  }
}
