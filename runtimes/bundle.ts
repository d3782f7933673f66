import { writeFile } from "node:fs/promises";
import { join } from "node:path";

import { build } from "esbuild";

import { ROOT } from "./places.ts";

/** Bundles the suite for all platforms as `suite.mjs`, and as the worker that workerd wants; gives the first. */
export async function bundleSuite(
  folder: string,
  home: string,
): Promise<string> {
  const start = `runSuite(${JSON.stringify(home)})`;
  const script = await bundle(`void ${start};`);
  await writeFile(join(folder, "suite.mjs"), script);
  const worker = `export default {
    fetch: async () => { await ${start}; return new Response(); },
  };`;
  await writeFile(join(folder, "worker.mjs"), await bundle(worker));
  return script;
}

async function bundle(statements: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { runSuite } from "./suite.ts";\n${statements}`,
      resolveDir: join(ROOT, "runtimes"),
      loader: "ts",
    },
    bundle: true,
    format: "esm",
    platform: "neutral",
    target: "es2022",
    write: false,
    logLevel: "silent",
  });
  return outputFiles[0]?.text ?? "";
}
