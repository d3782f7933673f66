import { mkdtemp } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { build } from "esbuild";

/** Bundles a generated package from its sources and imports it: all that its index exports. */
export async function loadPackage(
  folder: string,
  scratch: string,
): Promise<Readonly<Record<string, unknown>>> {
  const outfile = join(await mkdtemp(join(scratch, "bundle-")), "index.mjs");
  await build({
    entryPoints: [join(folder, "src/index.ts")],
    outfile,
    bundle: true,
    format: "esm",
    platform: "neutral",
    target: "es2022",
    sourcemap: "inline",
    logLevel: "silent",
  });
  return (await import(
    /* @vite-ignore */ pathToFileURL(outfile).href
  )) as Readonly<Record<string, unknown>>;
}
