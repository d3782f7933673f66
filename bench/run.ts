import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { limitsOf } from "./limits.ts";
import { measureProcess, median } from "./measure-process.ts";
import { measureSubject } from "./measure-subject.ts";
import type { SubjectResult } from "./measurement.ts";
import { readOptions } from "./options.ts";
import { CABOCHON, nodeOf, OUTPUT, PEERS, ROOT } from "./places.ts";
import { reportOf } from "./report.ts";
import { subjects } from "./subjects.ts";

/** Measures, prints the report, and writes it down where nothing was left out. */
async function run(): Promise<void> {
  const { only, runs } = readOptions(process.argv.slice(2));
  if (!existsSync(PEERS)) {
    throw new Error("run `npm ci --ignore-scripts` in bench/ first");
  }
  if (!existsSync(CABOCHON)) {
    throw new Error("run `npm run build` first");
  }
  const chosen = subjects(only);
  const results: SubjectResult[] = [];
  for (const subject of chosen) {
    results.push(await measureSubject(subject, runs));
  }
  const limits = limitsOf(results, measureHelp(runs));
  const report = await reportOf({ results, limits, runs });
  console.log(`\n${report}`);
  if (results.length === 2) {
    writeFileSync(join(ROOT, "docs/benchmarks.md"), report);
  }
  if (limits.some(({ holds }) => !holds)) {
    process.exitCode = 1;
  }
}

function measureHelp(runs: number): number {
  const command = {
    node: nodeOf(20),
    script: [CABOCHON, "--help"],
    cwd: OUTPUT,
  };
  return median(
    Array.from({ length: runs }, () => measureProcess(command).cpuSeconds),
  );
}

await run();
