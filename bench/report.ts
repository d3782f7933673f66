import { cpus, totalmem, type } from "node:os";

import { format } from "prettier";

import { CONTESTANTS } from "./contestants.ts";
import type { Limit } from "./limits.ts";
import { compilerVersion } from "./measure-types.ts";
import type { Measurement, SubjectResult } from "./measurement.ts";
import { versionOf, projectRequire } from "./places.ts";

export interface Findings {
  readonly results: readonly SubjectResult[];
  readonly limits: readonly Limit[];
  readonly runs: number;
}

/** The whole of docs/benchmarks.md; it bears no date, so that a run changes only what it measured. */
export async function reportOf(findings: Findings): Promise<string> {
  const { results, limits, runs } = findings;
  const text = [
    "# Benchmarks",
    "Written by `npm run bench`; not to be edited.",
    `Each generator ran ${runs} times on each document, in turns with the others, into an empty folder. CPU time is user and system time of the process and all that it started; peak memory is the largest resident set among them; both are medians. Generated code was checked by TypeScript ${compilerVersion()} with \`strict\`, libraries included, and bundled by esbuild, minified and gzipped. \`openapi-typescript\` generates types alone: its bundle is that of \`openapi-fetch\`.`,
    "## Limits",
    "What cabochon holds itself to.",
    limitTable(limits),
    ...results.flatMap((result) => [
      `## ${result.title}`,
      measurementTable(result.measurements),
    ]),
    "## The machine",
    machineTable(),
  ].join("\n\n");
  return format(text, { parser: "markdown" });
}

function limitTable(limits: readonly Limit[]): string {
  return table(
    ["what", "measured", "at most", ""],
    limits.map(({ what, measured, limit, holds }) => [
      what,
      measured,
      limit,
      holds ? "holds" : "**missed**",
    ]),
  );
}

function measurementTable(measurements: readonly Measurement[]): string {
  return table(
    [
      "generator",
      "CPU s",
      "peak MB",
      "type errors",
      "checker types",
      "instantiations",
      "not in prettier's layout",
      "one operation, bytes gzip",
      "all operations, bytes gzip",
    ],
    measurements.map((each) => [
      each.contestant,
      each.cpuSeconds.toFixed(2),
      each.peakMegabytes.toFixed(0),
      each.errors === undefined ? "switched off" : count(each.errors),
      count(each.types),
      count(each.instantiations),
      `${count(each.unformatted)} files`,
      count(each.oneOperation),
      count(each.allOperations),
    ]),
  );
}

function machineTable(): string {
  const [cpu] = cpus();
  const esbuild = projectRequire("esbuild/package.json") as {
    readonly version: string;
  };
  return table(
    ["what", "which"],
    [
      ["system", type()],
      ["processor", `${cpus().length} x ${cpu?.model ?? "unknown"}`],
      ["memory", `${Math.round(totalmem() / 2 ** 30)} GiB`],
      ...CONTESTANTS.map(({ name, version, node }) => [
        name,
        `${version()} on Node ${node}`,
      ]),
      [
        "GitHub's document",
        `@octokit/openapi ${versionOf("@octokit/openapi")}`,
      ],
      ["esbuild", esbuild.version],
    ],
  );
}

function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  return [head, head.map(() => "---"), ...rows]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}

function count(value: number): string {
  return value.toLocaleString("en");
}
