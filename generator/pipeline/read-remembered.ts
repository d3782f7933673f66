import { join } from "node:path";

import { diagnose } from "../ir/diagnostic.ts";
import type { Options } from "../ir/options.ts";
import { quiet } from "../load/network/network.ts";
import { inspectFile } from "../write/inspect-file.ts";
import type { Output } from "./open-output.ts";
import { readVersion, type ReadVersion } from "./read-version.ts";
import { rememberedPath } from "./remember-document.ts";

/**
 * The version that an output folder holds, by the document that it remembers. Overlays and filters are
 * in that already.
 */
export async function readRemembered(
  { folder, lock }: Output,
  options: Options,
): Promise<ReadVersion> {
  const found = inspectFile(folder.path, rememberedPath);
  if (lock === undefined || found.kind !== "file") {
    const place = { file: `${folder.name}/${rememberedPath}` };
    return {
      ok: false,
      diagnostics: [diagnose("nothing-remembered", place, {})],
      locate: () => undefined,
    };
  }
  const { filter: _, ...rest } = options;
  return readVersion({
    input: join(folder.path, rememberedPath),
    root: folder.path,
    network: quiet,
    options: rest,
    published: { names: lock.names },
  });
}
