import { parseArgs } from "node:util";

import type { CorpusRecord } from "./record.ts";

export interface CorpusOptions {
  /** A folder of documents besides those of the corpus. */
  readonly documents: string | undefined;
  /** Which part of the documents is run: the `index`th of `count`, from 1. */
  readonly shard: { readonly index: number; readonly count: number };
  /** Leaves out what earlier runs have recorded. */
  readonly resume: boolean;
  /** Runs again what earlier runs recorded as anything but clean. */
  readonly failed: boolean;
  /** Only documents whose name contains it. */
  readonly only: string | undefined;
  /** Only GitHub's document, those of Opal, and each 60th of the others: for every change. */
  readonly sample: boolean;
  /** Only each `every`th document. */
  readonly every: number;
  /** At most so many documents. */
  readonly limit: number;
  /** How many documents are generated at a time. */
  readonly workers: number;
  /** Seconds that generating one document may take. */
  readonly timeout: number;
  /** Compares what was generated with the document, too. */
  readonly compare: boolean;
  /** Runs nothing, and prints what earlier runs found. */
  readonly report: boolean;
  /** Writes the report to `docs/corpus.md`. */
  readonly write: boolean;
}

export const USAGE = `npm run corpus -- [options]

Generates packages from documents that other people wrote, and checks what comes out.

  --documents <folder>  documents of yours, besides those of the corpus
  --shard <i/n>         only the i-th of n parts
  --resume              leave out what earlier runs have recorded
  --failed              only what earlier runs recorded as anything but clean
  --only <text>         only documents whose name contains it
  --sample              GitHub's, those of Opal, and each 60th of the others
  --every <n>           only each n-th document
  --limit <n>           at most n documents
  --workers <n>         documents generated at a time (default 2)
  --timeout <seconds>   for generating one document (default 60)
  --compare             compare each package with its document, too
  --report              run nothing, print what earlier runs found
  --write               write the report to docs/corpus.md`;

/** Reads the flags; throws where one is wrong. */
export function readOptions(argv: readonly string[]): CorpusOptions {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      documents: { type: "string" },
      shard: { type: "string", default: "1/1" },
      resume: { type: "boolean", default: false },
      failed: { type: "boolean", default: false },
      only: { type: "string" },
      sample: { type: "boolean", default: false },
      every: { type: "string", default: "1" },
      limit: { type: "string" },
      workers: { type: "string", default: "2" },
      timeout: { type: "string", default: "60" },
      compare: { type: "boolean", default: false },
      report: { type: "boolean", default: false },
      write: { type: "boolean", default: false },
    },
  });
  const { documents, only, resume, failed, compare, report, write, sample } =
    values;
  const { shard, every, limit, workers, timeout } = values;
  return {
    documents,
    only,
    sample,
    resume,
    failed,
    compare,
    report,
    write,
    shard: readShard(shard),
    every: readCount("every", every),
    limit: limit === undefined ? Infinity : readCount("limit", limit),
    workers: readCount("workers", workers),
    timeout: readCount("timeout", timeout),
  };
}

/** Whether a document is run, by what earlier runs recorded of it. */
export function isWanted(
  record: CorpusRecord | undefined,
  { resume, failed }: Pick<CorpusOptions, "resume" | "failed">,
): boolean {
  if (failed) return record !== undefined && !isClean(record);
  return !resume || record === undefined;
}

/** Whether a document was generated, and nothing is wrong with what came out. */
export function isClean(record: CorpusRecord): boolean {
  const { outcome, unclean, outside, typeErrors, differences } = record;
  return (
    outcome === "generated" &&
    [unclean, outside, typeErrors, differences ?? []].every(
      ({ length }) => length === 0,
    )
  );
}

function readShard(text: string): CorpusOptions["shard"] {
  const [index = 0, count = 0] = text.split("/").map(Number);
  if (!(Number.isInteger(index) && index >= 1 && index <= count)) {
    throw new Error(`--shard takes a part like 1/4\n\n${USAGE}`);
  }
  return { index, count };
}

function readCount(flag: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) {
    throw new Error(`--${flag} takes a whole number from 1\n\n${USAGE}`);
  }
  return value;
}
