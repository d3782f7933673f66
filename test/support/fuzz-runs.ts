import fc from "fast-check";

const asked = process.env["FUZZ_RUNS"];

/**
 * How often a property is tried: 1,000 times in the suite, the same ones each time, so that a change is
 * to blame for what fails; 100,000 times by `npm run fuzz`, others each time.
 */
export const fuzzRuns: number = Number(asked ?? 1000);

fc.configureGlobal({
  numRuns: fuzzRuns,
  ...(asked === undefined && { seed: 20_261_125 }),
});
