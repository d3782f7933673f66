import { mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

import { describe, expect, test } from "vitest";

import type { Diagnostic } from "../../generator/ir/diagnostic.ts";
import type { GeneratedFile } from "../../generator/ir/generated-file.ts";
import { parseErrors } from "../../generator/verify/compiler-error.ts";
import { findCompilers } from "../../generator/verify/find-compilers.ts";
import { verify } from "../../generator/verify/verify.ts";
import type { Formats } from "../../generator/ir/options.ts";
import { cut, defaultOptions } from "../support/cut.ts";
import { projectWith } from "../cli/sample-project.ts";

const installed = resolve(import.meta.dirname, "../../node_modules");

/** A project whose `node_modules` have these packages of ours, by the names they are looked for. */
function projectHaving(packages: Readonly<Record<string, string>>): string {
  const root = projectWith({ "package.json": "{}" });
  mkdirSync(join(root, "node_modules"));
  for (const [name, own] of Object.entries(packages)) {
    symlinkSync(join(installed, own), join(root, "node_modules", name));
  }
  return root;
}

/** The same with a TypeScript that is a script of ours. */
function projectWithScript(version: string, script: string): string {
  const bin = { tsc: "tsc.cjs" };
  return projectWith({
    "node_modules/typescript/package.json": JSON.stringify({ version, bin }),
    "node_modules/typescript/tsc.cjs": script,
  });
}

function source(text: string): readonly GeneratedFile[] {
  return [{ path: "src/index.ts", text, owner: "generator" }];
}

const sound = source("export const one: number = 1;\n");
const faulty = source(
  `export const one: number = 1;
  export const two: string = one;
export const three: boolean = one;
`,
);

function staged(): readonly string[] {
  return readdirSync(tmpdir()).filter((name) =>
    name.startsWith("cabochon-verify-"),
  );
}

async function errorsOf(
  files: readonly GeneratedFile[],
  root: string,
): Promise<readonly Diagnostic[]> {
  const before = new Set(staged());
  const { diagnostics } = await verify({ files, root, output: "sdk" });
  expect(staged().filter((name) => !before.has(name))).toEqual([]);
  return diagnostics;
}

describe("what was generated", () => {
  test("passes where it compiles", async () => {
    const root = projectHaving({ typescript: "typescript-7" });
    expect(await errorsOf(sound, root)).toEqual([]);
  });

  test.each([
    ["TypeScript 7", { typescript: "typescript-7" }, /^TypeScript 7\.0/],
    ["the project's own", { typescript: "typescript-5.9" }, /^TypeScript 5\.9/],
    ["the one that cabochon brings", {}, /^TypeScript 6\.0/],
  ] as const)(
    "is refused by %s with the place of each error, as a bug of ours",
    async (_, packages, compiler) => {
      const errors = await errorsOf(faulty, projectHaving(packages));
      expect(errors.map(({ place }) => place)).toEqual([
        { file: "sdk/src/index.ts", line: 2, column: 16 },
        { file: "sdk/src/index.ts", line: 3, column: 14 },
      ]);
      for (const { code, severity, message, help } of errors) {
        expect({ code, severity }).toEqual({
          code: "output-does-not-compile",
          severity: "error",
        });
        expect(message).toMatch(compiler);
        expect(message).toContain("TS2322: Type 'number' is not assignable");
        expect(help).toContain("This is a bug of cabochon: report it");
      }
    },
  );

  test("is held against the strictest flags", async () => {
    const root = projectHaving({ typescript: "typescript-7" });
    const text =
      "export function first(all: readonly string[]): string {\n  return all[0];\n}\n";
    const [error] = await errorsOf(source(text), root);
    expect(error?.message).toContain("TS2322");
  });

  test("goes to the next compiler where one can't be run", async () => {
    const root = projectWithScript("7.1.0", "process.exit(1);\n");
    const [error] = await errorsOf(faulty, root);
    expect(error?.message).toMatch(/^TypeScript 6\.0/);
  });

  test.each([defaultOptions.package, false] as const)(
    "takes the modules that formats name for granted: package %j",
    async (inPackage) => {
      const formats: Formats = {
        uuid: {
          from: "./own/codecs.js",
          type: "Own.Ids.Uuid",
          decode: "decodeUuid",
          encode: "encodeUuid",
        },
      };
      const { files } = await cut(
        `openapi: 3.1.0
info: { title: Things, version: "1" }
paths: { /a: { put: { operationId: put, requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/A" } } } }, responses: { "200": { description: It., content: { application/json: { schema: { $ref: "#/components/schemas/A" } } } } } } } }
components: { schemas: { A: { type: object, properties: { id: { type: string, format: uuid } } } } }
`,
        { ...defaultOptions, package: inPackage, formats },
      );
      const root = projectHaving({ typescript: "typescript-7" });
      const known = await verify({ files, root, output: "sdk", formats });
      expect(known.diagnostics).toEqual([]);
      const unknown = await verify({ files, root, output: "sdk" });
      expect(unknown.diagnostics.length).toBeGreaterThan(0);
    },
  );

  test("is compiled where nothing of the project is seen", async () => {
    const root = projectWithScript(
      "7.1.0",
      "console.log(`error TS1: ${process.cwd()} ${process.env.NODE_OPTIONS}`);\n",
    );
    const [error] = await errorsOf(sound, root);
    expect(error?.place).toEqual({ file: "sdk" });
    expect(error?.message).toContain("cabochon-verify-");
    expect(error?.message).toContain("undefined");
    expect(error?.message).not.toContain(root);
  });
});

function manifest(version: string, command: string): string {
  return JSON.stringify({ version, bin: { [command]: "bin/it.js" } });
}

describe("the compilers of a project", () => {
  test("are asked the newest first, by either name of 7", () => {
    const root = projectWith({
      "node_modules/typescript/package.json": manifest("5.9.3", "tsc"),
      "node_modules/@typescript/native-preview/package.json": manifest(
        "7.0.0-dev.1",
        "tsgo",
      ),
    });
    expect(findCompilers(root).map(({ version }) => version)).toEqual([
      "7.0.0-dev.1",
      "5.9.3",
    ]);
  });

  test("are those that know the flags of the packages", () => {
    expect(findCompilers(projectWithScript("5.7.3", ""))).toEqual([]);
    expect(findCompilers(projectWithScript("5.8.0", ""))).toHaveLength(1);
  });
});

test("errors are read of what compilers print, further explanations aside", () => {
  const printed = `src/a.ts(3,7): error TS2322: Type 'A' is not assignable to type 'B'.
  Property 'c' is missing.
error TS18003: No inputs were found.
src\\b (1).ts(1,1): error TS1005: ';' expected.\r
Found 3 errors.
`;
  expect(parseErrors(printed)).toEqual([
    {
      at: { file: "src/a.ts", line: 3, column: 7 },
      code: "TS2322",
      message: "Type 'A' is not assignable to type 'B'.",
    },
    { code: "TS18003", message: "No inputs were found." },
    {
      at: { file: "src/b (1).ts", line: 1, column: 1 },
      code: "TS1005",
      message: "';' expected.",
    },
  ]);
});
