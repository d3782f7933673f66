import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { curveReport, growthOf } from "./curve-report.ts";
import { measurePoint } from "./measure-curve.ts";
import { CABOCHON, ROOT } from "./places.ts";
import { SCALE } from "./budgets.ts";

/** How often each size is run. */
const RUNS = 3;

const OPERATIONS = [10, 50, 100, 500, 1000, 2000, 5000];

/** Measures how cost grows with the document, and writes docs/scale.md. */
async function run(): Promise<void> {
  if (!existsSync(CABOCHON)) {
    throw new Error("run `npm run build` first");
  }
  const folder = mkdtempSync(join(tmpdir(), "cabochon-curve-"));
  try {
    const points = OPERATIONS.map((operations) => {
      const size = { operations, models: operations, members: 8 };
      console.log(`${operations} operations`);
      return measurePoint(size, { folder, runs: RUNS });
    });
    console.log("50 MB");
    const large = measurePoint(SCALE.large, { folder, runs: 1 });
    const report = await curveReport(points, large);
    console.log(`\n${report}`);
    writeFileSync(join(ROOT, "docs/scale.md"), report);
    if (
      growthOf(points) > SCALE.growth ||
      large.cpuSeconds > SCALE.largeCpuSeconds ||
      large.peakMegabytes > SCALE.largeMegabytes
    ) {
      process.exitCode = 1;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await run();
