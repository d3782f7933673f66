// Loaded by every measured process: leaves its peak memory, in kilobytes, where it is told to.
const { appendFileSync } = require("node:fs");

process.on("exit", () => {
  appendFileSync(
    process.env.BENCH_PEAK_MEMORY,
    `${process.resourceUsage().maxRSS}\n`,
  );
});
