import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";

import type { Diagnostic } from "../ir/diagnostic.ts";
import type { GenerateResult } from "./result.ts";

/**
 * The result of a run that never began, because its configuration can't be used. The files that its
 * diagnostics name are relative to `cwd`.
 */
export async function refused(
  diagnostics: readonly Diagnostic[],
  cwd: string,
): Promise<GenerateResult> {
  const { createLocator } = await import("../load/create-locator.ts");
  const names = new Set(
    diagnostics.flatMap(({ place }) => ("file" in place ? [place.file] : [])),
  );
  const files = [...names]
    .filter((name) => isFile(resolve(cwd, name)))
    .map((name) => ({
      name,
      text: readFileSync(resolve(cwd, name), "utf8"),
      found: "by name" as const,
    }));
  return {
    ok: false,
    outcome: "failed",
    files: [],
    diagnostics,
    stages: [],
    locate: createLocator(undefined, files),
  };
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
