import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

import { Project, type SourceFile } from "ts-morph";
import { describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "..");
const project = new Project({ compilerOptions: { allowJs: false } });
project.addSourceFilesAtPaths([
  join(root, "generator/**/*.ts"),
  join(root, "templates/**/*.ts"),
]);

/**
 * Who may import whom: the first prefix that a file's path has decides. Packages by their names,
 * folders by theirs; a file's own folder is always allowed.
 */
const RULES: readonly (readonly [
  prefix: string,
  allowed: readonly string[],
])[] = [
  ["generator/ir/", []],
  [
    "generator/load/",
    ["generator/ir/", "@apidevtools/", "json-p3", "yaml", "node:"],
  ],
  ["generator/normalize/", ["generator/ir/"]],
  ["generator/build/", ["generator/ir/"]],
  ["generator/name/", ["generator/ir/"]],
  ["generator/emit/ts/", ["generator/ir/"]],
  [
    "generator/print/",
    ["generator/ir/", "ts-morph", "prettier", "node:module"],
  ],
  ["generator/verify/", ["generator/ir/", "ts-morph", "node:"]],
  ["generator/write/", ["generator/ir/", "node:"]],
  [
    "generator/diff/sdk/",
    ["generator/ir/", "generator/diff/", "ts-morph", "node:module"],
  ],
  ["generator/diff/", ["generator/ir/", "node:crypto", "semver"]],
  [
    "generator/consumer/",
    ["generator/ir/", "generator/diff/", "ts-morph", "node:"],
  ],
  ["generator/report/", ["generator/ir/", "generator/diff/", "node:crypto"]],
  ["generator/config/", ["generator/ir/", "jiti", "node:"]],
  [
    "generator/commands/",
    [
      "generator/pipeline.ts",
      "generator/pipeline/",
      "generator/report/",
      "generator/config/",
      "generator/consumer/",
      "generator/diff/policy/",
      "generator/diff/change.ts",
      "generator/ir/",
      "picocolors",
      "node:",
    ],
  ],
  ["generator/cli.ts", ["generator/commands/", "yargs", "node:"]],
  ["templates/", []],
];

/** Files that tie others together, each with what it may know. */
const EXCEPTIONS: readonly (readonly [
  file: RegExp,
  allowed: readonly string[],
])[] = [
  [
    /^generator\/emit\/(emit|registry)\.ts$/,
    ["generator/ir/", "generator/emit/"],
  ],
  [/^generator\/emit\/[^/]+\//, ["generator/ir/", "generator/emit/ts/"]],
  [/^generator\/pipeline(\.ts$|\/)/, ["generator/", "node:"]],
  [
    /^generator\/index\.ts$/,
    ["generator/pipeline/", "generator/config/", "generator/ir/"],
  ],
];

interface Import {
  readonly from: string;
  readonly line: number;
  readonly to: string;
}

function pathOf(file: SourceFile): string {
  return relative(root, file.getFilePath());
}

/** Static and dynamic imports and re-exports, resolved to paths below the root. */
function importsOf(file: SourceFile): readonly Import[] {
  return file.getImportStringLiterals().map((literal) => {
    const specifier = literal.getLiteralValue();
    const to = specifier.startsWith(".")
      ? relative(root, resolve(dirname(file.getFilePath()), specifier))
      : specifier;
    return {
      from: pathOf(file),
      line: literal.getStartLineNumber(),
      to: to.replace(/\.js$/, ".ts"),
    };
  });
}

function allowedFor(path: string): readonly string[] | undefined {
  const exception = EXCEPTIONS.find(([pattern]) => pattern.test(path));
  const rule = RULES.find(([prefix]) => path.startsWith(prefix));
  if (rule?.[0] === "generator/emit/ts/") return rule[1];
  return exception?.[1] ?? rule?.[1];
}

function isOwn(path: string, to: string): boolean {
  const room = RULES.find(([prefix]) => path.startsWith(prefix))?.[0];
  const target = /^generator\/emit\/[^/]+\//.exec(path)?.[0] ?? room;
  return target !== undefined && target.endsWith("/") && to.startsWith(target);
}

const files = project
  .getSourceFiles()
  .filter((file) => !file.getFilePath().endsWith(".test.ts"));

describe("the architecture", () => {
  it("has every file in a room that the rules know", () => {
    const homeless = files
      .map(pathOf)
      .filter((path) => allowedFor(path) === undefined);
    expect(homeless).toEqual([]);
  });

  it("lets stages import only what the table allows", () => {
    const violations = files.flatMap((file) =>
      importsOf(file)
        .filter(({ from, to }) => !isOwn(from, to))
        .filter(
          ({ from, to }) =>
            !(allowedFor(from) ?? []).some(
              (allowed) => to === allowed || to.startsWith(allowed),
            ),
        )
        .map(({ from, line, to }) => `[${from}:${line}]: may not import ${to}`),
    );
    expect(violations).toEqual([]);
  });

  it("has no cycles", () => {
    const graph = new Map(
      files.map((file) => [pathOf(file), importsOf(file).map(({ to }) => to)]),
    );
    expect(cyclesOf(graph)).toEqual([]);
  });

  it("has no file over 300 lines", () => {
    const long = files
      .map((file) => [pathOf(file), file.getEndLineNumber()] as const)
      .filter(([, lines]) => lines > 300);
    expect(long).toEqual([]);
  });

  it("has no room or file named after nothing", () => {
    const nameless = files
      .map(pathOf)
      .filter((path) =>
        /(?:^|\/)(?:utils?|helpers?|misc|common|shared)(?:\.ts|\/)/.test(path),
      );
    expect(nameless).toEqual([]);
  });

  it("makes code from text in one room only", () => {
    const casts = files
      .filter((file) => !pathOf(file).startsWith("generator/emit/ts/"))
      .filter((file) => /\bas (?:Code|Comment)\b/.test(file.getText()))
      .map(pathOf);
    expect(casts).toEqual([]);
  });
});

describe("the documents about the code", () => {
  it("name only folders and files that exist", () => {
    const missing = ["ARCHITECTURE.md", "CONTRIBUTING.md"].flatMap((page) =>
      [
        ...readFileSync(join(root, page), "utf8").matchAll(
          /`([\w./-]+\/[\w./-]*)`/g,
        ),
      ]
        .map(([, path = ""]) => path)
        .filter((path) =>
          /^(?:generator|templates|test|scripts|docs|spec|generated|bench)\//.test(
            path,
          ),
        )
        .filter((path) => !existsSync(join(root, path)))
        .map((path) => `${page}: ${path}`),
    );
    expect(missing).toEqual([]);
  });

  it("name every folder of the generator", () => {
    const text = readFileSync(join(root, "ARCHITECTURE.md"), "utf8");
    const folders = readdirSync(join(root, "generator"), {
      withFileTypes: true,
    })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `${name}/`);
    expect(folders.filter((folder) => !text.includes(folder))).toEqual([]);
  });
});

/** Each cycle once, as a path that ends where it began. */
function cyclesOf(
  graph: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (node: string, trail: readonly string[]): void => {
    const at = trail.indexOf(node);
    if (at >= 0) cycles.push([...trail.slice(at), node].join(" -> "));
    if (at >= 0 || done.has(node)) return;
    for (const next of graph.get(node) ?? []) visit(next, [...trail, node]);
    done.add(node);
  };
  for (const node of graph.keys()) visit(node, []);
  return cycles;
}
