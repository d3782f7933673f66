import { format } from "prettier";

import { SCALE } from "./budgets.ts";
import type { CurvePoint } from "./measure-curve.ts";

/** The whole of docs/scale.md. */
export async function curveReport(
  points: readonly CurvePoint[],
  large: CurvePoint,
): Promise<string> {
  const text = [
    "# Scale",
    "Written by `npm run bench:curve`; not to be edited.",
    "What it costs to generate from documents made for the purpose, in which all grows alike: operations, tags, models, their members. CPU time is user and system time of the process, the start of Node included; peak memory is its largest resident set; both are medians. The last column is the cost of each further operation since the row above.",
    table(
      ["operations", "models", "MB", "CPU s", "peak MB", "ms per further one"],
      points.map((point, index) => [
        ...cellsOf(point),
        (marginalCost(points[index - 1], point) * 1000).toFixed(1),
      ]),
    ),
    `An operation costs ${growthOf(points).toFixed(2)} times as much between the last two sizes as between those before; at most ${SCALE.growth} is linear.`,
    "## A document of 50 MB",
    `At most ${SCALE.largeCpuSeconds} s and ${SCALE.largeMegabytes} MB.`,
    table(["operations", "models", "MB", "CPU s", "peak MB"], [cellsOf(large)]),
  ].join("\n\n");
  return format(text, { parser: "markdown" });
}

/** How much more a further operation costs between the last two sizes than before: 1 is linear. */
export function growthOf(points: readonly CurvePoint[]): number {
  const [first, second, last] = points.slice(-3);
  return marginalCost(second, last) / marginalCost(first, second);
}

/** Seconds for each operation that one has more than the other. */
function marginalCost(
  from: CurvePoint | undefined,
  to: CurvePoint | undefined,
): number {
  const operations = (to?.operations ?? 0) - (from?.operations ?? 0);
  return ((to?.cpuSeconds ?? 0) - (from?.cpuSeconds ?? 0)) / operations;
}

function cellsOf(point: CurvePoint): readonly string[] {
  const { operations, models, bytes, cpuSeconds, peakMegabytes } = point;
  return [
    operations.toLocaleString("en"),
    models.toLocaleString("en"),
    (bytes / 1e6).toFixed(1),
    cpuSeconds.toFixed(2),
    peakMegabytes.toFixed(0),
  ];
}

function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  return [head, head.map(() => "---"), ...rows]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}
