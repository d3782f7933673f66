import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { describe, expect, test } from "vitest";

import { configShape } from "../../generator/config/config-shape.ts";
import {
  loadConfig,
  type LoadedConfig,
} from "../../generator/config/load-config.ts";
import type { Outcome } from "../../generator/ir/outcome.ts";

const entry = fileURLToPath(
  new URL("../../generator/config/config.ts", import.meta.url),
);

describe("a configuration file", () => {
  test.each(["ts", "mts", "js", "mjs"])(
    "is found by its name: cabochon.config.%s",
    async (extension) => {
      const folder = freshFolder();
      write(
        folder,
        `cabochon.config.${extension}`,
        'export default { input: "a.yaml", output: "sdk" };\n',
      );
      const { value, diagnostics } = await load(folder);
      expect(value).toMatchObject({
        name: `cabochon.config.${extension}`,
        config: { input: "a.yaml", output: "sdk" },
        root: folder,
      });
      expect(value?.placeOf(["output"])).toMatchObject({ line: 1 });
      expect(diagnostics).toEqual([]);
    },
  );

  test("may be TypeScript that imports defineConfig from a package that is not installed", async () => {
    const folder = freshFolder();
    write(
      folder,
      "cabochon.config.ts",
      `import { defineConfig, type Config } from "cabochon";
       const input: Config["input"] = ["a.yaml", "b.md"];
       export default defineConfig({ input, output: "sdk", name: undefined });\n`,
    );
    const { value } = await load(folder);
    expect(value?.config).toEqual({
      input: ["a.yaml", "b.md"],
      output: "sdk",
    });
  });

  test("may have any name and folder, which its paths are relative to", async () => {
    const folder = freshFolder();
    write(folder, "other.mjs", "export default {}");
    const { value } = await load(join(folder, ".."), join(folder, "other.mjs"));
    expect(value).toMatchObject({ config: {}, root: folder });
  });

  test("is not needed", async () => {
    expect(await load(freshFolder())).toEqual({
      value: undefined,
      diagnostics: [],
    });
  });

  test("must exist where it is named", async () => {
    expect(await load(freshFolder(), "missing.ts")).toMatchObject({
      value: undefined,
      diagnostics: [
        { code: "config-not-found", place: { file: "missing.ts" } },
      ],
    });
  });
});

describe("a faulty configuration file", () => {
  test.each([
    ["export default {", "a syntax error"],
    ['throw new Error("no luck");', "an exception"],
    ['import "./nowhere.js"; export default {};', "a failing import"],
  ])("gives a diagnostic for %j", async (text) => {
    const folder = freshFolder();
    write(folder, "cabochon.config.ts", text);
    const { value, diagnostics } = await load(folder);
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([
      { code: "config-not-loaded", place: { file: "cabochon.config.ts" } },
    ]);
    expect(diagnostics[0]?.message).not.toContain("\n    at ");
  });

  test.each([
    ["export const config = {};", "must be an object, not nothing"],
    ["export default [];", "must be an object, not an empty list"],
    ["export default () => ({});", "must be an object, not a function"],
  ])("says what its default export must be: %j", async (text, message) => {
    expect(await messagesOf(text)).toEqual([
      `The configuration ${message}. Export it as the default: export default defineConfig({ input, output }).`,
    ]);
  });

  test("says what may stand for a format, and that a date is no instant", async () => {
    const folder = freshFolder();
    write(
      folder,
      "cabochon.config.ts",
      `export default {
  formats: {
    "date-time": "Date",
    int64: "bigint",
    uri: { from: "./codecs.js", type: "Url", decode: "a", encode: "b" },
    date: "Date",
    uuid: { from: "./codecs.js", type: "Uuid", decode: "decodeUuid" },
    time: { from: "child_process", type: "a b", decode: "a()", encode: "b" },
  },
};
`,
    );
    const { diagnostics } = await load(folder);
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'The option "formats.date" must be "string", or an object with from, type, decode, encode, not "Date".',
      'The option "formats.uuid" must be an object with "encode", not an object.',
      'The option "formats.time.from" must be a module beside the sources, such as "./codecs.js", not "child_process".',
      'The option "formats.time.type" must be the name of a type, such as "Instant" or "globalThis.URL", not "a b".',
      'The option "formats.time.decode" must be the name of an export, such as "decodeInstant", not "a()".',
    ]);
  });

  test("names the nearest option, with line and column", async () => {
    const folder = freshFolder();
    write(
      folder,
      "cabochon.config.ts",
      `export default {
  input: "a.yaml",
  ouptut: "sdk",
  package: { name: "a", licence: "MIT" },
  zzz: 1,
};
`,
    );
    const { diagnostics } = await load(folder);
    expect(
      diagnostics.map(({ place, message, help }) => ({ place, message, help })),
    ).toEqual([
      {
        place: { file: "cabochon.config.ts", line: 3, column: 3 },
        message: 'There is no option "ouptut".',
        help: 'Did you mean "output"?',
      },
      {
        place: { file: "cabochon.config.ts", line: 4, column: 25 },
        message: 'There is no option "package.licence".',
        help: 'Did you mean "license"?',
      },
      {
        place: { file: "cabochon.config.ts", line: 5, column: 3 },
        message: 'There is no option "zzz".',
        help: `The options here are ${[...configShape.members.keys()].join(", ")}.`,
      },
    ]);
  });

  test.each([
    [
      "input: 7",
      'The option "input" must be a path, or a list of paths, not 7.',
    ],
    [
      "input: []",
      'The option "input" must be a path, or a list of paths, not an empty list.',
    ],
    ['output: ""', 'The option "output" must be text, not "".'],
    [
      "package: true",
      'The option "package" must be an object or false, not true.',
    ],
    [
      'package: { version: "1" }',
      'The option "package.version" must be a version, such as "1.0.0", not "1".',
    ],
    [
      'package: { name: "My SDK" }',
      'The option "package.name" must be the name of an npm package, such as "@opal/sdk", not "My SDK".',
    ],
    [
      'package: { homepage: "javascript:x" }',
      'The option "package.homepage" must be a URL, such as "https://example.com", not "javascript:x".',
    ],
    [
      'environment: { token: "A-B" }',
      'The option "environment.token" must be the name of an environment variable, such as "OPAL_TOKEN", not "A-B".',
    ],
    [
      'enums: "opne"',
      'The option "enums" must be one of "auto", "open", "closed", "typescript", not "opne".',
    ],
    [
      'allowHosts: ["https://a.dev"]',
      'The option "allowHosts" must be a host, such as "schemas.example.com", or a list of hosts, not a list.',
    ],
    [
      'requestHeaders: { "a.dev": {} }',
      'The option "requestHeaders" must be named by an origin, such as "https://api.example.com", not "a.dev".',
    ],
    [
      'requestHeaders: { "https://a.dev/v1": {} }',
      'must be named by an origin, such as "https://api.example.com", not "https://a.dev/v1".',
    ],
    [
      'requestHeaders: { "https://a.dev": { "a b": "c" } }',
      'must be named by a header, such as "Authorization", not "a b".',
    ],
    [
      'requestHeaders: { "https://a.dev": { Authorization: process.env["NOT_SET"] ?? "" } }',
      'must be the value of a header, not "".',
    ],
    ["lenient: null", 'The option "lenient" must be true or false, not null.'],
    ['strict: "yes"', 'The option "strict" must be true or false, not "yes".'],
  ])("says what an option must be: %s", async (member, message) => {
    const [found] = await messagesOf(`export default { ${member} };`);
    expect(found).toContain(message);
  });
});

async function messagesOf(text: string): Promise<readonly string[]> {
  const folder = freshFolder();
  write(folder, "cabochon.config.ts", text);
  const { diagnostics } = await load(folder);
  return diagnostics.map(({ message, help }) => `${message} ${help}`);
}

function load(
  cwd: string,
  file?: string,
): Promise<Outcome<LoadedConfig | undefined>> {
  return loadConfig({ file, cwd, entry });
}

function freshFolder(): string {
  return mkdtempSync(join(tmpdir(), "cabochon-config-"));
}

function write(folder: string, name: string, text: string): void {
  writeFileSync(join(folder, name), text);
}
