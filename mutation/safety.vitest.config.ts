import { defineConfig, mergeConfig } from "vitest/config";

import shared from "../vitest.config.ts";

/** The tests of single functions, each run often: those of the whole pipeline would take days. */
export default mergeConfig(
  { ...shared, test: { ...shared.test, include: [] } },
  defineConfig({
    test: {
      include: [
        "test/emit/{comment,fill,literal,markdown,names-and-code}.test.ts",
        "test/load/{fetch-bytes,locate-reference,multi-file,network,read-referenced}.test.ts",
        "test/name/{names-of-texts,operation-names,schema-names}.test.ts",
        "test/write/output-path.test.ts",
      ],
      env: { FUZZ_RUNS: "50" },
    },
  }),
);
