import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

import { parse, stringify } from "yaml";

const FENCE = /^(`{3,})(\S+)(?: +([^\n]+))?\n([^]*?)\n?^\1$/gm;

const BESIDE = "beside ";
const REVISION = /^revision(?: |$)/;

function isSubject(info: string): boolean {
  return info !== "options" && !info.startsWith(BESIDE);
}

/** A page that shows a document and what comes out of it. */
export interface Scenario {
  /** Below `test/scenarios`, without extension: `models/nullable`. */
  readonly name: string;
  readonly file: string;
  /** The first heading, a behaviour. */
  readonly title: string;
  readonly text: string;
  /** The fragment of an OpenAPI document: the first block, `yaml` or `yaml 3.0`. */
  readonly spec: string;
  /** The version of OpenAPI; `as-is` where the block is the whole text. */
  readonly version: string;
  /** The same of the version that it is compared with: a block `yaml revision` or `yaml revision 3.0`. */
  readonly revision:
    { readonly spec: string; readonly version: string } | undefined;
  /** Configuration for the generator: a `json options` block. */
  readonly options: string | undefined;
  /** Modules of the user's that stand beside the output: `ts beside src/codecs.ts`. */
  readonly beside: readonly { readonly path: string; readonly text: string }[];
  /** What the blocks with expected content are of: paths in the package, declared names, `diagnostics`. */
  readonly subjects: readonly string[];
}

/** All pages below `test/scenarios`, in the order of their paths. */
export function readScenarios(folder: string): readonly Scenario[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".md"))
    .toSorted()
    .map((path) => readScenario(folder, join(folder, path)));
}

function readScenario(folder: string, file: string): Scenario {
  const text = readFileSync(file, "utf8");
  const blocks = [...text.matchAll(FENCE)].map(
    ([, , language = "", info, content = ""]) => ({ language, info, content }),
  );
  const spec = blocks.find(({ language }) => language === "yaml");
  const title = /^# (.+)$/m.exec(text)?.[1];
  if (spec === undefined || title === undefined) {
    throw new Error(`${file} has no heading or no yaml block.`);
  }
  const revision = blocks.find(
    ({ language, info = "" }) => language === "yaml" && REVISION.test(info),
  );
  return {
    name: relative(folder, file).replace(/\.md$/, ""),
    file,
    title,
    text,
    spec: spec.content,
    version: spec.info ?? "3.1.0",
    revision: revision && {
      spec: revision.content,
      version: revision.info?.replace(REVISION, "") || "3.1.0",
    },
    options: blocks.find(({ info }) => info === "options")?.content,
    beside: blocks.flatMap(({ info = "", content }) =>
      info.startsWith(BESIDE)
        ? [{ path: info.slice(BESIDE.length), text: content }]
        : [],
    ),
    subjects: blocks
      .filter(({ info, language }) => language !== "yaml" && info !== undefined)
      .map(({ info = "" }) => info)
      .filter(isSubject),
  };
}

/** A page shows what it is about; what every document needs besides is added here. */
export function documentOf({
  spec,
  version,
}: Pick<Scenario, "spec" | "version">): string {
  if (version === "as-is") return spec;
  const fragment = parse(spec) as Record<string, unknown>;
  return stringify(
    {
      openapi: version,
      info: { title: "Things API", version: "1" },
      servers: [{ url: "https://api.example.com" }],
      paths: {},
      ...fragment,
    },
    { aliasDuplicateObjects: false },
  );
}

/** The page as it must be: with the content of each subject in its block. */
export function rewritten(
  scenario: Scenario,
  contentOf: (subject: string) => string,
): string {
  return scenario.text.replace(
    FENCE,
    (block, _, language: string, info: string | undefined) =>
      language === "yaml" || info === undefined || !isSubject(info)
        ? block
        : fenced(`${language} ${info}`, contentOf(info)),
  );
}

/** A fence is longer than any run of backticks that it holds, as prettier has it. */
function fenced(info: string, content: string): string {
  const inner = content.match(/`{3,}/g) ?? [];
  const fence = "`".repeat(
    Math.max(3, ...inner.map(({ length }) => length + 1)),
  );
  return `${fence}${info}\n${content}\n${fence}`;
}
