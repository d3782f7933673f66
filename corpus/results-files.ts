import { appendFileSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import type { CorpusRecord } from "./record.ts";

/** Appends records to the file of a shard. */
export function appendRecords(
  folder: string,
  shard: { readonly index: number; readonly count: number },
  records: readonly CorpusRecord[],
): void {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${shard.index}-of-${shard.count}.jsonl`);
  const lines = records.map((record) => `${JSON.stringify(record)}\n`);
  appendFileSync(file, lines.join(""));
}

/** The last record of each document, of all shards. */
export function readRecords(folder: string): ReadonlyMap<string, CorpusRecord> {
  mkdirSync(folder, { recursive: true });
  const records = readdirSync(folder)
    .filter((name) => name.endsWith(".jsonl"))
    .flatMap((name) => readFileSync(join(folder, name), "utf8").split("\n"))
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as CorpusRecord)
    .toSorted((one, other) => one.recorded - other.recorded);
  return new Map(records.map((record) => [record.id, record]));
}
