import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { defineConfig, mergeConfig } from "vitest/config";

import shared from "./vitest.config.ts";

/** The properties, each tried 100,000 times or `FUZZ_RUNS` times. */
export default mergeConfig(
  shared,
  defineConfig({
    test: {
      include: filesWithProperties(),
      env: { FUZZ_RUNS: process.env["FUZZ_RUNS"] ?? "100000" },
      testTimeout: 0,
      maxWorkers: 1,
    },
  }),
);

function filesWithProperties(): string[] {
  return readdirSync("test", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".test.ts"))
    .map((file) => join("test", file))
    .filter((file) => readFileSync(file, "utf8").includes('from "fast-check"'));
}
