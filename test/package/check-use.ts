import { randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";

import type { CommandResult } from "../support/run-command.ts";
import { runCompiler } from "./typescript-versions.ts";

/** Type-checks files of a project as its user would, with the fastest of the compilers. */
export async function checkUse(
  folder: string,
  file: string,
  compilerOptions: object,
): Promise<CommandResult> {
  const config = `tsconfig.${randomUUID()}.json`;
  await writeFile(
    join(folder, config),
    JSON.stringify({
      compilerOptions: {
        target: "ES2022",
        strict: true,
        exactOptionalPropertyTypes: true,
        noEmit: true,
        ...compilerOptions,
      },
      include: [file],
    }),
  );
  return runCompiler("typescript-7", folder, config);
}

/** How a project may resolve what it imports, and the file that is resolved so. */
export const RESOLUTIONS = [
  {
    resolution: "node16, ES module",
    module: "node16",
    moduleResolution: "node16",
    file: "use.mts",
  },
  {
    resolution: "node16, CommonJS",
    module: "node16",
    moduleResolution: "node16",
    file: "use.cts",
  },
  {
    resolution: "bundler",
    module: "ESNext",
    moduleResolution: "bundler",
    file: "use.ts",
  },
] as const;

/** Where the generated code runs, by the types that describe it. */
export const PLATFORMS = [
  { platform: "the DOM library", lib: ["ES2022", "DOM"], types: [] },
  { platform: "Node's types alone", lib: ["ES2022"], types: ["node"] },
  {
    platform: "workers' types",
    lib: ["ES2022"],
    types: ["@cloudflare/workers-types"],
  },
];

/** The packages that those types come from. */
export const PLATFORM_PACKAGES = ["@types/node", "@cloudflare/workers-types"];
