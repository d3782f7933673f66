import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts", "templates/**/*.test.ts"],
    globalSetup: ["test/support/global-setup.ts"],
    setupFiles: ["test/support/fuzz-runs.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
