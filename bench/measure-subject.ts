import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { type Contestant, CONTESTANTS } from "./contestants.ts";
import { measureBundle } from "./measure-bundle.ts";
import { countUnformatted } from "./measure-format.ts";
import { measureProcess, median, type ProcessCost } from "./measure-process.ts";
import { measureTypes } from "./measure-types.ts";
import type { Measurement, SubjectResult } from "./measurement.ts";
import { OUTPUT } from "./places.ts";
import type { Subject } from "./subjects.ts";

/** Measures every generator on a subject; they take turns, so that all meet the same machine. */
export async function measureSubject(
  subject: Subject,
  runs: number,
): Promise<SubjectResult> {
  const costs = new Map<Contestant, ProcessCost[]>();
  for (let run = 1; run <= runs; run += 1) {
    for (const contestant of CONTESTANTS) {
      const cost = measureRun(subject, contestant);
      costs.set(contestant, [...(costs.get(contestant) ?? []), cost]);
      console.log(
        `${subject.name} ${run}/${runs} ${contestant.name}: ${cost.cpuSeconds.toFixed(2)} s`,
      );
    }
  }
  const measurements: Measurement[] = [];
  for (const [contestant, each] of costs) {
    console.log(`${subject.name} checks ${contestant.name}`);
    measurements.push(await measureOutput(subject, contestant, each));
  }
  return {
    subject: subject.name,
    title: subject.title,
    measurements,
    noOpCpuSeconds: measureNoOp(subject, runs),
  };
}

function folderOf(subject: Subject, contestant: Contestant): string {
  return join(
    OUTPUT,
    subject.name,
    contestant.name.replaceAll(/[^a-z]+/g, "-"),
  );
}

function measureRun(subject: Subject, contestant: Contestant): ProcessCost {
  const folder = folderOf(subject, contestant);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return measureProcess(contestant.command(subject, folder));
}

/** Runs cabochon, which is first, over what it has just written. */
function measureNoOp(subject: Subject, runs: number): number {
  const [cabochon] = CONTESTANTS;
  if (cabochon === undefined) {
    throw new Error("there is nothing to measure");
  }
  const command = cabochon.command(subject, folderOf(subject, cabochon));
  return median(
    Array.from({ length: runs }, () => measureProcess(command).cpuSeconds),
  );
}

async function measureOutput(
  subject: Subject,
  contestant: Contestant,
  costs: readonly ProcessCost[],
): Promise<Measurement> {
  const folder = folderOf(subject, contestant);
  const unformatted = await countUnformatted(folder);
  writeFileSync(join(folder, "one.ts"), contestant.one(subject));
  writeFileSync(join(folder, "all.ts"), contestant.all(subject));
  return {
    contestant: contestant.name,
    cpuSeconds: median(costs.map(({ cpuSeconds }) => cpuSeconds)),
    peakMegabytes: median(costs.map(({ peakMegabytes }) => peakMegabytes)),
    ...measureTypes(folder, contestant.index),
    unformatted,
    oneOperation: await measureBundle(join(folder, "one.ts")),
    allOperations: await measureBundle(join(folder, "all.ts")),
  };
}
