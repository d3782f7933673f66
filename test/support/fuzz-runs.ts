import fc from "fast-check";

/** How often a property is tried: 1,000 times in the suite, 100,000 times by `npm run fuzz`. */
export const fuzzRuns: number = Number(process.env["FUZZ_RUNS"] ?? 1000);

fc.configureGlobal({ numRuns: fuzzRuns });
