import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { member, type JsonValue } from "../ir/json.ts";

/**
 * True where the generator runs from its own sources: its version then says nothing about what it
 * does, so that no output ever counts as up to date.
 */
export const runsFromSource: boolean = import.meta.url.endsWith(".ts");

/** The folder of cabochon's own package.json, be it the repository or an installed package. */
export function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "package.json"))) folder = dirname(folder);
  return folder;
}

/** The module that `import ... from "cabochon"` gives. */
export function publicEntry(): string {
  return join(
    packageRoot(),
    runsFromSource ? "generator/index.ts" : "dist/index.js",
  );
}

/** The version of cabochon, from its package.json. */
export function generatorVersion(): string {
  const text = readFileSync(join(packageRoot(), "package.json"), "utf8");
  const version = member(JSON.parse(text) as JsonValue, "version");
  if (typeof version !== "string") throw new Error("cabochon has no version.");
  return version;
}
