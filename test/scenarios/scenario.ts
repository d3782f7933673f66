import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

const FENCE = /^(`{3,})(\S+)(?: +([^\n]+))?\n([^]*?)\n?^\1$/gm;

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
  readonly version: string;
  /** Configuration for the generator: a `json options` block. */
  readonly options: string | undefined;
  readonly expectations: readonly Expectation[];
}

/** A block of the page that the generator's output must equal. */
export interface Expectation {
  /** A path in the package, a declared name, or `diagnostics`. */
  readonly subject: string;
  readonly content: string;
}

/** All pages below `test/scenarios`, in the order of their paths. */
export function readScenarios(folder: string): readonly Scenario[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".md"))
    .sort()
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
  return {
    name: relative(folder, file).replace(/\.md$/, ""),
    file,
    title,
    text,
    spec: spec.content,
    version: spec.info ?? "3.1.0",
    options: blocks.find(({ info }) => info === "options")?.content,
    expectations: blocks
      .filter(({ info, language }) => language !== "yaml" && info !== undefined)
      .filter(({ info }) => info !== "options")
      .map(({ info = "", content }) => ({ subject: info, content })),
  };
}

/** The page with the content of its expectations replaced, for `vitest -u`. */
export function rewritten(
  scenario: Scenario,
  contentOf: (subject: string) => string,
): string {
  return scenario.text.replace(
    FENCE,
    (block, fence: string, language: string, info: string | undefined) =>
      language === "yaml" || info === undefined || info === "options"
        ? block
        : `${fence}${language} ${info}\n${contentOf(info)}\n${fence}`,
  );
}
