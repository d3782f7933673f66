import { defineConfig, mergeConfig } from "vitest/config";

import shared from "../vitest.config.ts";

/** The runtime's own tests; that of sizes would see what mutation adds. */
export default mergeConfig(
  { ...shared, test: { ...shared.test, include: [] } },
  defineConfig({
    test: {
      include: ["templates/runtime/*.test.ts"],
      exclude: ["templates/runtime/size.test.ts"],
    },
  }),
);
