import {
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { Stryker } from "@stryker-mutator/core";

import { portions } from "../mutation/portions.ts";
import { describeMutation, type MutationReport } from "../mutation/report.ts";

/**
 * Mutation testing of what keeps documents harmless, by portion: those named as arguments, else all.
 * Writes docs/mutation.md from the reports of this run and of those before; `--report` does only that.
 */

const folder = "reports/mutation";
mkdirSync(folder, { recursive: true });

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { report: { type: "boolean", default: false } },
});
const unknown = positionals.find((name) => !portions.has(name));
if (unknown !== undefined) {
  throw new Error(
    `There is no portion ${unknown}; they are ${[...portions.keys()].join(", ")}.`,
  );
}
const wanted = positionals.length > 0 ? positionals : [...portions.keys()];
for (const name of values.report ? [] : wanted) {
  await new Stryker({
    configFile: "mutation/safety.json",
    mutate: [...(portions.get(name) ?? [])],
    jsonReporter: { fileName: reportOf(name) },
  }).runMutationTest();
}
writeFileSync(
  "docs/mutation.md",
  await describeMutation([...portions.values()].flat(), readReports()),
);

function reportOf(portion: string): string {
  return join(folder, `${portion}.json`);
}

/** The reports that are there, the latest last: what it says of a file holds. */
function readReports(): readonly MutationReport[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .map((name) => join(folder, name))
    .toSorted((a, b) => statSync(a).mtimeMs - statSync(b).mtimeMs)
    .map((file) => JSON.parse(readFileSync(file, "utf8")) as MutationReport);
}
