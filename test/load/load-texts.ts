import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { onTestFinished } from "vitest";

import type { Bundle } from "../../generator/ir/bundle.ts";
import type { Filter } from "../../generator/ir/filter.ts";
import type { Diagnostic } from "../../generator/ir/diagnostic.ts";
import type { Locate } from "../../generator/ir/source-place.ts";
import { createLocator } from "../../generator/load/create-locator.ts";
import { load } from "../../generator/load/load.ts";
import {
  readInputs,
  type ReadOptions,
} from "../../generator/load/read-inputs.ts";
import {
  reportJson,
  type ReportedDiagnostic,
} from "../../generator/report/json.ts";

/** Everything that reading and loading some inputs came to. */
export interface Loaded {
  readonly bundle: Bundle | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** The diagnostics with their places found. */
  readonly reported: readonly ReportedDiagnostic[];
  readonly locate: Locate;
}

/** A folder with these files, gone when the test is over. */
export function folderWith(
  files: Readonly<Record<string, string | Uint8Array>>,
): string {
  const folder = mkdtempSync(join(tmpdir(), "cabochon-load-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** Reads and loads inputs as the pipeline does. */
export async function loadInputs(
  inputs: readonly string[],
  cwd: string,
  options: ReadOptions = {},
  filter?: Filter,
): Promise<Loaded> {
  const read = await readInputs(inputs, cwd, options);
  const loaded =
    read.value === undefined
      ? { value: undefined, diagnostics: [] }
      : await load(read.value, filter);
  const diagnostics = [...read.diagnostics, ...loaded.diagnostics];
  const locate = createLocator(loaded.value, read.value?.files);
  return {
    bundle: loaded.value,
    diagnostics,
    reported: reportJson(diagnostics, locate),
    locate,
  };
}

/** Loads these files, each named by itself, in their order. */
export async function loadTexts(
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<Loaded> {
  return loadInputs(Object.keys(files), folderWith(files));
}
