import { resolve } from "node:path";

import { check } from "prettier";
import { Node, Project, ts, type Diagnostic } from "ts-morph";
import { describe, expect, it } from "vitest";

import type { GeneratedFile } from "../../generator/ir/generated-file.ts";
import type { Options } from "../../generator/ir/options.ts";
import { cut, defaultOptions, runtimeSources } from "../support/cut.ts";
import { strictOptions } from "../support/strict-options.ts";
import {
  documentOf,
  readScenarios,
  rewritten,
  type Scenario,
} from "./scenario.ts";

/** Where the outputs stand for the compiler; nothing is written there. */
const virtual = resolve(import.meta.dirname, "output");

/** All outputs share one copy of the runtime, so that it is compiled once. */
const RUNTIME = /^(?:src\/)?runtime\//;

/** Those that compare two documents have their own test. */
const scenarios = readScenarios(import.meta.dirname).filter(
  ({ revision }) => revision === undefined,
);
const program = new Project({ compilerOptions: strictOptions });
for (const [name, text] of runtimeSources) {
  program.createSourceFile(`${virtual}/runtime/${name}.ts`, text);
}

describe.each(scenarios)("$name", (scenario) => {
  it(scenario.title, async () => {
    const { files, diagnostics } = await cut(
      documentOf(scenario),
      optionsOf(scenario),
    );
    for (const { path, text } of scenario.beside) {
      program.createSourceFile(`${virtual}/${scenario.name}/${path}`, text);
    }
    for (const { path, text } of files) {
      if (!/\.ts$|package\.json$/.test(path) || RUNTIME.test(path)) continue;
      program.createSourceFile(
        `${virtual}/${scenario.name}/${path}`,
        text.replaceAll(/"[./]+\/runtime\//g, `"${virtual}/runtime/`),
      );
      if (/(?:models|operations)\/|webhooks\.ts$/.test(path)) {
        expect(await check(text, { parser: "typescript" }), path).toBe(true);
      }
    }
    const page = rewritten(scenario, (subject) =>
      subject === "diagnostics"
        ? diagnostics
            .map(({ code, message }) => `${code}: ${message}`)
            .join("\n")
        : declared(files, subject),
    );
    await expect(page).toMatchFileSnapshot(scenario.file);
    if (!scenario.subjects.includes("diagnostics")) {
      expect(diagnostics.filter(({ severity }) => severity !== "info")).toEqual(
        [],
      );
    }
  });
});

describe("all scenarios together", () => {
  it("are at least a hundred", () => {
    expect(scenarios.length).toBeGreaterThanOrEqual(100);
  });

  it("compile in one program, as strict as can be", () => {
    const errors = program
      .getPreEmitDiagnostics()
      .filter((diagnostic) => !isWantedEnum(diagnostic))
      .map(
        (diagnostic) =>
          `${pathOf(diagnostic)}:${diagnostic.getLineNumber()} ${ts.flattenDiagnosticMessageText(diagnostic.compilerObject.messageText, " ")}`,
      );
    expect(errors).toEqual([]);
  });
});

/** Below the folder of outputs. */
function pathOf(diagnostic: Diagnostic): string {
  const path = diagnostic.getSourceFile()?.getFilePath() ?? "";
  return path.slice(virtual.length + 1);
}

/** Who asks for `enum` declarations can't have erasable syntax only (TS1294). */
function isWantedEnum(diagnostic: Diagnostic): boolean {
  return (
    diagnostic.getCode() === 1294 &&
    scenarios.some(
      (scenario) =>
        optionsOf(scenario).enums === "typescript" &&
        pathOf(diagnostic).startsWith(`${scenario.name}/`),
    )
  );
}

function optionsOf({ options }: Scenario): Options {
  return options === undefined
    ? defaultOptions
    : { ...defaultOptions, ...(JSON.parse(options) as Partial<Options>) };
}

/** A whole file by its path, or everything declared under a name. */
function declared(files: readonly GeneratedFile[], subject: string): string {
  const file = files.find(({ path }) => path === subject);
  if (file !== undefined) return file.text.trimEnd();
  const found = files
    .filter(({ path }) =>
      /^src\/(?:models|operations)\/|^src\/[\w-]+\.ts$/.test(path),
    )
    .filter(({ path }) => path !== "src/index.ts")
    .flatMap(({ text }) => declarationsNamed(text, subject));
  if (found.length === 0) throw new Error(`Nothing is named ${subject}.`);
  return found.join("\n\n");
}

const reader = new Project({ useInMemoryFileSystem: true });

function declarationsNamed(text: string, name: string): readonly string[] {
  const file = reader.createSourceFile("file.ts", text, { overwrite: true });
  return file
    .getStatements()
    .filter((statement) =>
      Node.isVariableStatement(statement)
        ? statement.getDeclarations().some((each) => each.getName() === name)
        : "getName" in statement &&
          typeof statement.getName === "function" &&
          statement.getName() === name,
    )
    .map((statement) => statement.getText(true));
}
