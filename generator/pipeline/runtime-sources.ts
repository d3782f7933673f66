import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

import type { RuntimeSources } from "../emit/emit.ts";
import { packageRoot } from "./package-root.ts";

/** The files of `templates/runtime`, less their tests. */
export async function readRuntimeSources(): Promise<RuntimeSources> {
  const folder = join(packageRoot(), "templates", "runtime");
  const names = (await readdir(folder))
    .filter((name) => name.endsWith(".ts") && !/\.test(-d)?\.ts$/.test(name))
    .toSorted();
  const texts = await Promise.all(
    names.map((name) => readFile(join(folder, name), "utf8")),
  );
  return new Map(
    names.map((name, index) => [
      name.replace(/\.ts$/, ""),
      (texts[index] ?? "").replaceAll("\r\n", "\n"),
    ]),
  );
}
