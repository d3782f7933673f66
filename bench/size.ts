import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { gzipSync } from "node:zlib";

import { build, type Plugin } from "esbuild";
import { format } from "prettier";

import { ROOT } from "./places.ts";
import { CORE_FEATURES, FEATURES } from "./size-features.ts";

const RUNTIME = join(ROOT, "templates/runtime");
const REPORT = join(ROOT, "docs/size.md");

/** A client and an operation as the generator writes them: what every bundle holds. */
const BASE = `
import { connect } from "./client.js";
import { bearer } from "./bearer.js";
import { oneScheme } from "./one-scheme.js";
export function createClient(options = {}) {
  return connect(
    {
      userAgent: "example-sdk/0.1.0",
      baseUrl: "https://api.example.com/v1",
      environment: { baseUrl: "EXAMPLE_BASE_URL", token: "EXAMPLE_TOKEN" },
      authenticate: oneScheme("BearerAuth", bearer),
    },
    options,
  );
}
export function updateGroupUser(client, params, options) {
  return client.send(params, options, {
    id: "update_group_user",
    request: "PUT /groups/{group_id}/users/{user_id}",
  });
}
`;

/** The same for a document that declares no credential. */
const WITHOUT_CREDENTIALS = BASE.replace(
  /import \{ (?:bearer|oneScheme) \}.*\n/g,
  "",
)
  .replace(/ *authenticate: .*\n/, "")
  .replace(', token: "EXAMPLE_TOKEN"', "");

const base = await sizeOf(BASE);
const bare = await sizeOf(WITHOUT_CREDENTIALS);
const core: [string, number][] = [];
for (const [feature, files] of Object.entries(CORE_FEATURES))
  core.push([feature, base - (await sizeOf(BASE, files))]);
const more: [string, number][] = [];
for (const [feature, uses] of Object.entries(FEATURES)) {
  const lines = Object.entries(uses).map(
    ([file, name]) => `export { ${name} } from "./${file}.js";`,
  );
  more.push([feature, (await sizeOf(BASE + lines.join("\n"))) - base]);
}
const page = `# Size

Written by \`npm run bench:size\`; not to be edited.

Bytes of a bundle after esbuild's minification and gzip. A client with one operation on JSON takes **${bare}** where the document declares no credential, **${base}** with a bearer token.

## What every call does

How much smaller that bundle is without the files that do it; what leads to them stays.

${table(core)}

## What an operation or a program adds

How much larger that bundle is with it. What is not used adds nothing. Features that share code take less together than alone.

${table(more)}
`;
await writeFile(REPORT, await format(page, { parser: "markdown" }));
console.log(`a client with one operation: ${base} bytes`);

/** Bytes of the bundle, without the contents of some files of the runtime. */
async function sizeOf(
  contents: string,
  without: readonly string[] = [],
): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: RUNTIME, loader: "ts" },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
    // A file without contents has none of the names that are imported from it.
    logLevel: without.length ? "silent" : "warning",
    plugins: [emptied(without)],
  });
  for (const name of without)
    if (!existsSync(join(RUNTIME, `${name}.ts`)))
      throw new Error(`the runtime has no ${name}.ts`);
  return gzipSync(outputFiles[0]?.contents ?? "", { level: 9 }).byteLength;
}

/** Files that hold nothing; as CommonJS, of which any name may be imported. */
function emptied(files: readonly string[]): Plugin {
  return {
    name: "emptied",
    setup({ onLoad }) {
      onLoad({ filter: /templates.runtime.*\.ts$/ }, ({ path }) =>
        files.includes(basename(path, ".ts"))
          ? { contents: "", loader: "js" }
          : undefined,
      );
    },
  };
}

function table(rows: readonly (readonly [string, number])[]): string {
  return ["| what | bytes |", "| --- | --: |"]
    .concat(rows.map(([what, bytes]) => `| ${what} | ${bytes} |`))
    .join("\n");
}
