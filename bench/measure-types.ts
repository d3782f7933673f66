import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { projectRequire } from "./places.ts";

export interface TypeCost {
  /** Undefined where the code tells the checker not to look: `@ts-nocheck`. */
  readonly errors: number | undefined;
  readonly types: number;
  readonly instantiations: number;
}

const COMPILER = "typescript-5.9";

/** Type-checks one file and all it imports, strictly, libraries included. */
export function measureTypes(folder: string, file: string): TypeCost {
  const project = join(folder, "tsconfig.bench.json");
  writeFileSync(
    project,
    JSON.stringify({
      compilerOptions: {
        target: "ES2022",
        module: "ESNext",
        moduleResolution: "bundler",
        strict: true,
        noEmit: true,
        types: [],
      },
      files: [file],
    }),
  );
  const { stdout } = spawnSync(
    process.execPath,
    [
      projectRequire.resolve(`${COMPILER}/lib/tsc.js`),
      "--project",
      project,
      "--extendedDiagnostics",
    ],
    { encoding: "utf8", maxBuffer: 2 ** 28 },
  );
  return {
    errors: readFileSync(join(folder, file), "utf8").includes("@ts-nocheck")
      ? undefined
      : (stdout.match(/error TS\d+/g)?.length ?? 0),
    types: figure(stdout, "Types"),
    instantiations: figure(stdout, "Instantiations"),
  };
}

function figure(text: string, name: string): number {
  return Number(new RegExp(`^${name}:\\s+(\\d+)`, "m").exec(text)?.[1]);
}

/** The compiler that checks, with its version. */
export function compilerVersion(): string {
  const { version } = projectRequire(`${COMPILER}/package.json`) as {
    readonly version: string;
  };
  return version;
}
