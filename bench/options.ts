import { parseArgs } from "node:util";

export interface BenchOptions {
  /** The subject that is measured; undefined: all of them, and the results are written down. */
  readonly only: string | undefined;
  /** How many times each generator runs on a subject. */
  readonly runs: number;
}

export const USAGE = `npm run bench -- [--only opal|github] [--runs <count>]

Measures cabochon and its peers, and writes docs/benchmarks.md where all is measured.`;

/** Reads the flags; throws where one is wrong. */
export function readOptions(argv: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      only: { type: "string" },
      runs: { type: "string", default: "5" },
    },
  });
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) {
    throw new Error(`--runs takes a whole number from 1\n\n${USAGE}`);
  }
  return { only: values.only, runs };
}
