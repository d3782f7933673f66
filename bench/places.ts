import { createRequire } from "node:module";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The root of the project. */
export const ROOT = fileURLToPath(new URL("../", import.meta.url));

/** Where the peers are installed. */
export const PEERS = join(ROOT, "bench/node_modules");

/** Where generators write: beside the peers, so that generated code finds what it imports. */
export const OUTPUT = join(PEERS, ".output");

/** The built command that is measured. */
export const CABOCHON = join(ROOT, "dist/cli.js");

/** The version of an installed package. */
export function versionOf(name: string, folder = PEERS): string {
  const text = readFileSync(join(folder, name, "package.json"), "utf8");
  return (JSON.parse(text) as { readonly version: string }).version;
}

/** The executable of a Node major version: as npm carries it, else the one that runs this. */
export function nodeOf(major: 20 | 22): string {
  const carried = join(PEERS, `node${major}`, "bin/node");
  if (existsSync(carried)) {
    return carried;
  }
  if (Number(process.versions.node.split(".")[0]) >= major) {
    return process.execPath;
  }
  throw new Error(`Node ${major} is not there: run this with Node ${major}`);
}

/** Resolves a module of the project itself: its compiler and its bundler measure all generators. */
export const projectRequire = createRequire(join(ROOT, "package.json"));
