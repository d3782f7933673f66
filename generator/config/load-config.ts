import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, extname, join, relative, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";

import { diagnose, type Place } from "../ir/diagnostic.ts";
import type { Outcome } from "../ir/outcome.ts";
import { checkConfig } from "./check-config.ts";
import type { Config } from "./config.ts";
import { locateKey } from "./locate-key.ts";

export interface LoadedConfig {
  /** The file, relative to the working directory. */
  readonly name: string;
  readonly config: Partial<Config>;
  /** The folder of the file, which its paths are relative to. */
  readonly root: string;
  /** Where the file spells an option, by keys; undefined where the value was computed. */
  readonly placeOf: (keys: readonly string[]) => Place | undefined;
}

const fileNames = ["ts", "mts", "js", "mjs"].map(
  (extension) => `cabochon.config.${extension}`,
);

export interface LoadInput {
  /** What `--config` names, relative to `cwd`. */
  readonly file: string | undefined;
  readonly cwd: string;
  /** The module that `import ... from "cabochon"` gives, also where nothing is installed (`npx`). */
  readonly entry: string;
}

/**
 * Loads the configuration file that is named, or the one that stands in the working directory. The
 * value is undefined where there is none, or where a diagnostic says what is wrong with it.
 */
export async function loadConfig({
  file,
  cwd,
  entry,
}: LoadInput): Promise<Outcome<LoadedConfig | undefined>> {
  const path =
    file === undefined
      ? fileNames.map((name) => join(cwd, name)).find(existsSync)
      : resolve(cwd, file);
  if (path === undefined) return { value: undefined, diagnostics: [] };
  const name = relative(cwd, path).split(sep).join("/");
  if (!existsSync(path)) {
    const place = { file: name };
    const diagnostic = diagnose("config-not-found", place, {});
    return { value: undefined, diagnostics: [diagnostic] };
  }
  try {
    const value = await importDefault(path, entry);
    const text = await readFile(path, "utf8");
    const checked = checkConfig(value, { name, text });
    return checked.value === undefined
      ? { value: undefined, diagnostics: checked.diagnostics }
      : {
          value: {
            name,
            config: checked.value,
            root: dirname(path),
            placeOf: (keys) => {
              const position = locateKey(text, keys);
              return position && { file: name, ...position };
            },
          },
          diagnostics: checked.diagnostics,
        };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const place = { file: name };
    const diagnostic = diagnose("config-not-loaded", place, { reason });
    return { value: undefined, diagnostics: [diagnostic] };
  }
}

async function importDefault(path: string, entry: string): Promise<unknown> {
  if ([".js", ".mjs"].includes(extname(path))) {
    const module: unknown = await import(pathToFileURL(path).href);
    return defaultExport(module);
  }
  const { createJiti } = await import("jiti");
  const jiti = createJiti(import.meta.url, {
    alias: { cabochon: entry },
    interopDefault: false,
  });
  return defaultExport(await jiti.import(path));
}

function defaultExport(module: unknown): unknown {
  return typeof module === "object" && module !== null && "default" in module
    ? module.default
    : undefined;
}
