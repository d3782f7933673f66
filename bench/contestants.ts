import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import type { Command } from "./measure-process.ts";
import { CABOCHON, nodeOf, PEERS, ROOT, versionOf } from "./places.ts";
import type { Subject } from "./subjects.ts";

/** A generator, set up in one way. */
export interface Contestant {
  readonly name: string;
  readonly version: () => string;
  /** The major version of Node that it declares, or the oldest that still lives. */
  readonly node: 20 | 22;
  /** Prepares the command that generates into `folder`, which is empty. */
  readonly command: (subject: Subject, folder: string) => Command;
  /** The file that a user imports. */
  readonly index: string;
  /** Code that uses one operation of what was generated. */
  readonly one: (subject: Subject) => string;
  /** Code from which every operation can be reached. */
  readonly all: (subject: Subject) => string;
}

/** The generators, cabochon first. */
export const CONTESTANTS: readonly Contestant[] = [
  {
    name: "cabochon",
    version: () => versionOf(".", ROOT),
    node: 20,
    index: "src/index.ts",
    command: (subject, folder) => ({
      node: nodeOf(20),
      script: [CABOCHON, "generate", ...cabochonFlags(subject, folder)],
      cwd: folder,
    }),
    one: ({ operation }) =>
      `import { createClient, ${operation.functionName} } from "./src/index.js";\n` +
      `console.log(${operation.functionName}(createClient(), JSON.parse("{}")));\n`,
    all: ({ className }) =>
      `import { ${className} } from "./src/index.js";\nconsole.log(new ${className}());\n`,
  },
  heyApi("@hey-api/openapi-ts", {}),
  heyApi("@hey-api/openapi-ts, with prettier", { postProcess: ["prettier"] }),
  {
    name: "orval",
    version: () => versionOf("orval"),
    node: 22,
    index: "src/index.ts",
    command: ({ document }, folder) => ({
      node: nodeOf(22),
      script: [
        join(PEERS, "orval/dist/bin/orval.mjs"),
        "--config",
        writeConfig(folder, {
          api: {
            input: { target: document },
            output: { target: "src/index.ts", client: "fetch" },
          },
        }),
      ],
      cwd: folder,
    }),
    ...functions("./src/index"),
  },
  {
    name: "oazapfts",
    version: () => versionOf("oazapfts"),
    node: 20,
    index: "index.ts",
    command: ({ document }, folder) => ({
      node: nodeOf(20),
      script: [join(PEERS, "oazapfts/dist/cli.js"), document, "index.ts"],
      cwd: folder,
    }),
    ...functions("./index"),
  },
  {
    name: "openapi-typescript, openapi-fetch",
    version: () =>
      `${versionOf("openapi-typescript")}, ${versionOf("openapi-fetch")}`,
    node: 20,
    index: "index.ts",
    command: ({ document }, folder) => ({
      node: nodeOf(20),
      script: [
        join(PEERS, "openapi-typescript/bin/cli.js"),
        document,
        "--output",
        "index.ts",
      ],
      cwd: folder,
    }),
    one: ({ operation }) =>
      `import createClient from "openapi-fetch";\nimport type { paths } from "./index";\n` +
      `console.log(createClient<paths>().${operation.method}(${JSON.stringify(operation.path)}, JSON.parse("{}")));\n`,
    all: () =>
      `import createClient from "openapi-fetch";\nimport type { paths } from "./index";\n` +
      `console.log(createClient<paths>());\n`,
  },
  {
    name: "swagger-typescript-api",
    version: () => versionOf("swagger-typescript-api"),
    node: 20,
    index: "index.ts",
    command: ({ document }, folder) => ({
      node: nodeOf(20),
      script: [
        join(PEERS, "swagger-typescript-api/dist/cli.mjs"),
        "generate",
        "--path",
        document,
        "--output",
        ".",
        "--name",
        "index.ts",
      ],
      cwd: folder,
    }),
    one: ({ operation }) =>
      `import { Api } from "./index";\nconsole.log(new Api().${operation.group}.${operation.methodName});\n`,
    all: () => `import { Api } from "./index";\nconsole.log(new Api());\n`,
  },
];

/** Flags alone, or a configuration where the title is too long to name the package by. */
function cabochonFlags(
  { document, apiName }: Subject,
  folder: string,
): readonly string[] {
  if (apiName === undefined) {
    return ["--input", document, "--output", folder];
  }
  const config = { name: apiName, input: document, output: folder };
  return ["--config", writeConfig(`${folder}-configuration`, config)];
}

function heyApi(name: string, output: object): Contestant {
  return {
    name,
    version: () => versionOf("@hey-api/openapi-ts"),
    node: 22,
    index: "src/index.ts",
    command: ({ document }, folder) => ({
      node: nodeOf(22),
      script: [
        join(PEERS, "@hey-api/openapi-ts/bin/run.js"),
        "--file",
        writeConfig(folder, {
          input: document,
          output: { path: "src", ...output },
          plugins: [
            "@hey-api/client-fetch",
            "@hey-api/typescript",
            "@hey-api/sdk",
          ],
        }),
      ],
      cwd: folder,
    }),
    ...functions("./src/index"),
  };
}

/** The code that uses a generator whose operations are functions. */
function functions(module: string): Pick<Contestant, "one" | "all"> {
  return {
    one: ({ operation }) =>
      `import { ${operation.functionName} } from "${module}";\nconsole.log(${operation.functionName});\n`,
    all: () =>
      `import * as operations from "${module}";\nconsole.log(operations);\n`,
  };
}

function writeConfig(folder: string, config: object): string {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "generator.config.mjs");
  writeFileSync(file, `export default ${JSON.stringify(config, null, 2)};\n`);
  return file;
}
