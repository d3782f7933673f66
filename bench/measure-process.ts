import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { PEERS } from "./places.ts";

export interface Command {
  readonly node: string;
  /** The script and its arguments. */
  readonly script: readonly string[];
  readonly cwd: string;
}

export interface ProcessCost {
  /** User and system time, processes that it started included. */
  readonly cpuSeconds: number;
  /** The greatest resident set of the process or one that it started. */
  readonly peakMegabytes: number;
}

const PRELOAD = fileURLToPath(new URL("./peak-memory.cjs", import.meta.url));

/**
 * Runs a command and tells what it cost. Bash tells the time of what it has waited for, with
 * everything that was started below; throws where the command fails.
 */
export function measureProcess({ node, script, cwd }: Command): ProcessCost {
  const folder = mkdtempSync(join(tmpdir(), "cabochon-bench-"));
  const peaks = join(folder, "peaks");
  const log = join(folder, "log");
  try {
    const { status, stdout } = spawnSync(
      "bash",
      [
        "-c",
        'log=$1; shift; "$@" >"$log" 2>&1; code=$?; times; exit $code',
        "bash",
        log,
        node,
        ...script,
      ],
      {
        cwd,
        encoding: "utf8",
        env: {
          ...process.env,
          LC_ALL: "C",
          NO_COLOR: "1",
          CI: "true",
          NODE_OPTIONS: `--require=${PRELOAD}`,
          BENCH_PEAK_MEMORY: peaks,
          PATH: [dirname(node), join(PEERS, ".bin"), process.env["PATH"]].join(
            delimiter,
          ),
        },
      },
    );
    if (status !== 0) {
      throw new Error(
        `${script.join(" ")} failed:\n${readFileSync(log, "utf8").slice(-2000)}`,
      );
    }
    return {
      cpuSeconds: secondsOfChildren(stdout),
      peakMegabytes: largest(readFileSync(peaks, "utf8")) / 1024,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The second line of what bash's `times` prints: `0m1.234s 0m0.123s`. */
function secondsOfChildren(times: string): number {
  const line = times.trim().split("\n")[1] ?? "";
  return [...line.matchAll(/(\d+)m([\d.]+)s/g)]
    .map(([, minutes, seconds]) => Number(minutes) * 60 + Number(seconds))
    .reduce((sum, seconds) => sum + seconds, 0);
}

function largest(lines: string): number {
  return Math.max(...lines.trim().split("\n").map(Number));
}

/** The middle of some numbers; of an even count, the mean of the two in the middle. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const below = sorted[Math.floor(middle)] ?? Number.NaN;
  const above = sorted[Math.ceil(middle)] ?? Number.NaN;
  return (below + above) / 2;
}
