import { mkdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { measureProcess, median } from "./measure-process.ts";
import { CABOCHON, nodeOf } from "./places.ts";
import { syntheticDocument, type SyntheticSize } from "./synthetic-document.ts";

/** What it costs to generate from a document of one size. */
export interface CurvePoint extends SyntheticSize {
  /** Of the document, in bytes. */
  readonly bytes: number;
  readonly cpuSeconds: number;
  readonly peakMegabytes: number;
}

/** Generates a package from a made document, so many times, and tells the medians. */
export function measurePoint(
  size: SyntheticSize,
  { folder, runs }: { readonly folder: string; readonly runs: number },
): CurvePoint {
  mkdirSync(folder, { recursive: true });
  const document = join(folder, "document.json");
  writeFileSync(document, JSON.stringify(syntheticDocument(size)));
  const output = join(folder, "package");
  const costs = Array.from({ length: runs }, () => {
    rmSync(output, { recursive: true, force: true });
    return measureProcess({
      node: nodeOf(20),
      script: [CABOCHON, "generate", "--input", document, "--output", output],
      cwd: folder,
    });
  });
  return {
    ...size,
    bytes: statSync(document).size,
    cpuSeconds: median(costs.map(({ cpuSeconds }) => cpuSeconds)),
    peakMegabytes: median(costs.map(({ peakMegabytes }) => peakMegabytes)),
  };
}
