import {
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import type { GeneratedFile } from "../ir/generated-file.ts";
import { packageConfigs, sourcesConfig } from "./compiler-options.ts";

/** What was generated, in a folder of its own, with what to compile it by. */
export interface StagedProject {
  /** Absolute. */
  readonly folder: string;
  /** The names of its configurations, each of which must compile. */
  readonly configs: readonly string[];
  readonly remove: () => void;
}

/** Writes what a compiler reads of the files to a temporary folder. */
export function stageProject(files: readonly GeneratedFile[]): StagedProject {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), "cabochon-verify-"));
  const isPackage = files.some(({ path }) => path === "tsconfig.json");
  const configs = isPackage ? packageConfigs : sourcesConfig;
  for (const { path, text } of files) {
    if (!/\.(?:ts|json)$/.test(path)) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  if (!isPackage)
    writeFileSync(join(folder, "package.json"), '{"type":"module"}');
  for (const [name, config] of configs) {
    writeFileSync(join(folder, name), JSON.stringify(config));
  }
  return {
    folder,
    configs: configs.map(([name]) => name),
    remove: () => rmSync(folder, { recursive: true }),
  };
}
