import { gzipSync } from "node:zlib";

import { build } from "esbuild";

/** The size of a bundle in bytes: made by esbuild, minified, for browsers, gzipped. */
export async function measureBundle(entry: string): Promise<number> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
    logLevel: "silent",
  });
  return gzipSync(outputFiles[0]?.contents ?? "", { level: 9 }).byteLength;
}
