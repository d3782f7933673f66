import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";
import { parse } from "yaml";

import { diffFlags } from "../generator/commands/diff-flags.ts";
import { generateFlags } from "../generator/commands/generate-flags.ts";
import { historyFlags } from "../generator/commands/history-flags.ts";
import { lintFlags } from "../generator/commands/lint-flags.ts";
import { projectFlags } from "../generator/commands/project-flags.ts";
import { releaseFlags } from "../generator/commands/release-flags.ts";
import { ROOT } from "./support/opal-documents.ts";

const flagsOf: Readonly<Record<string, object>> = {
  diff: diffFlags,
  explain: {},
  generate: generateFlags,
  history: historyFlags,
  impact: projectFlags,
  lint: lintFlags,
  migrate: { ...projectFlags, write: true },
  release: releaseFlags,
};

interface Workflow {
  readonly on: object;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<
    Record<string, { readonly steps: readonly { readonly run?: string }[] }>
  >;
}

const pages = readdirSync(join(ROOT, "docs"))
  .filter((name) => name.endsWith(".md"))
  .map((name) => [name, read(`docs/${name}`)] as const);

/** The blocks of a page that are in a language. */
function blocks(page: string, language: string): readonly string[] {
  const fence = new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, "gm");
  return Array.from(page.matchAll(fence), ([, block = ""]) => block);
}

const workflows = pages.flatMap(([, page]) =>
  blocks(page, "yaml")
    .filter((block) => /^jobs:/m.test(block))
    .map((block) => parse(block) as Workflow),
);

describe("the recipes of the documentation", () => {
  it.each(pages)(
    "%s calls commands that there are, with flags that they have",
    (_, page) => {
      const calls = page.matchAll(/\bnpx cabochon ([^\n`|>]*)/g);
      for (const [, call = ""] of calls) {
        const [command = "", ...words] = call.trim().split(/\s+/);
        expect(Object.keys(flagsOf)).toContain(command);
        const flags = words
          .filter((word) => /^--[a-z]/.test(word))
          .map((word) => word.replace(/^--(?:no-)?|=.*$/g, ""));
        for (const flag of flags) {
          expect(Object.keys(flagsOf[command] ?? {})).toContain(flag);
        }
      }
    },
  );

  it("are workflows whose scripts a shell can read", () => {
    expect(workflows.length).toBeGreaterThanOrEqual(3);
    const steps = workflows.flatMap(({ jobs }) =>
      Object.values(jobs).flatMap((job) => job.steps),
    );
    for (const { run } of steps) {
      if (run === undefined) continue;
      const { status, stderr } = spawnSync("bash", ["-n"], {
        input: run,
        encoding: "utf8",
      });
      expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
      // An expression in a script is pasted into it, whatever it holds.
      expect(run).not.toContain("${{");
    }
  });

  it("publish with provenance, by a workflow that may do nothing else", () => {
    const publishing = workflows.filter(({ jobs }) =>
      JSON.stringify(jobs).includes("npm publish --provenance"),
    );
    expect(publishing.map(({ permissions }) => permissions)).toEqual([
      { contents: "read", "id-token": "write" },
    ]);
  });
});

function read(path: string): string {
  return readFileSync(join(ROOT, path), "utf8");
}
