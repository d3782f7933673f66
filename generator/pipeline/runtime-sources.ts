import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import type { RuntimeSources } from "../emit/emit.ts";
import { withLineFeeds } from "../write/hash-text.ts";
import { packageRoot } from "./package-root.ts";

/** The files of `templates/runtime`, less their tests. */
export function readRuntimeSources(): RuntimeSources {
  const folder = join(packageRoot(), "templates", "runtime");
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(".ts") && !name.includes(".test"))
    .map((name) => name.slice(0, -".ts".length))
    .toSorted();
  const textOf = (name: string): string =>
    withLineFeeds(readFileSync(join(folder, `${name}.ts`), "utf8"));
  return new Map(names.map((name) => [name, textOf(name)]));
}
