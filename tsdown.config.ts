import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { defineConfig } from "tsdown";

/**
 * Two entries, everything else in chunks, so that what is imported lazily stays lazy. Dependencies
 * stay outside but for yargs: some thirty small files, and reading them takes as long as Node's own
 * start.
 */
const bundled = [
  "yargs",
  "ansi-regex",
  "ansi-styles",
  "cliui",
  "emoji-regex",
  "escalade",
  "get-caller-file",
  "get-east-asian-width",
  "string-width",
  "strip-ansi",
  "wrap-ansi",
  "y18n",
  "yargs-parser",
];

export default defineConfig({
  entry: ["generator/cli.ts", "generator/index.ts"],
  format: "esm",
  platform: "node",
  target: "node20.19",
  dts: { entry: "generator/index.ts" },
  fixedExtension: false,
  deps: { alwaysBundle: ["yargs"], onlyBundle: bundled },
  hooks: {
    "build:done": () => writeFileSync("dist/licenses.txt", licenses()),
  },
});

/** The licences of what is bundled ask to go with it. */
function licenses(): string {
  return bundled
    .map((name) => {
      const folder = join("node_modules", name);
      const file = readdirSync(folder).find((entry) =>
        /^licen[cs]e/i.test(entry),
      );
      if (file === undefined) throw new Error(`${name} has no licence file.`);
      return `${name}\n\n${readFileSync(join(folder, file), "utf8").trim()}\n`;
    })
    .join(`\n${"-".repeat(72)}\n\n`);
}
