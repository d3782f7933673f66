import type { LintResult } from "../pipeline/result.ts";

/** What each stage took, as a table. */
export function stageTimes({ stages }: LintResult): string {
  const lines = stages.map(({ name, milliseconds, cpuMilliseconds }) => {
    const times = [milliseconds, cpuMilliseconds].map((time) =>
      time.toFixed(1).padStart(10),
    );
    return `${name.padEnd(10)}${times.join("")}\n`;
  });
  return `${"stage".padEnd(10)}${"ms".padStart(10)}${"CPU ms".padStart(10)}\n${lines.join("")}`;
}
