import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";

import { type CorpusDocument, corpusDocuments } from "./corpus-documents.ts";
import {
  type CorpusOptions,
  isClean,
  isWanted,
  readOptions,
} from "./options.ts";
import { REPORT, RESULTS, ROOT } from "./places.ts";
import { describeRecord } from "./progress.ts";
import { reportOf } from "./report.ts";
import { appendRecords, readRecords } from "./results-files.ts";
import { runBatch, toBatches } from "./run-batch.ts";
import { Worker } from "./worker-pool.ts";

/** Runs the documents that were asked for, and prints what all runs so far have found. */
async function run(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const documents = corpusDocuments(options.documents);
  const clean =
    options.report || (await runDocuments(wanted(documents, options), options));
  const records = readRecords(RESULTS);
  const report = await reportOf(
    documents.flatMap(({ id }) => records.get(id) ?? []),
  );
  console.log(`\n${report}`);
  if (options.write) writeFileSync(REPORT, report);
  if (!clean) process.exitCode = 1;
}

function wanted(
  documents: readonly CorpusDocument[],
  options: CorpusOptions,
): readonly CorpusDocument[] {
  const { shard, only = "", every, limit, sample } = options;
  const records = readRecords(RESULTS);
  return documents
    .filter((_, index) => index % shard.count === shard.index - 1)
    .filter((_, index) => index % every === 0)
    .filter(({ id }, index) => !sample || isSample(id, index))
    .filter(({ id }) => id.includes(only))
    .filter(({ id }) => isWanted(records.get(id), options))
    .slice(0, limit);
}

function isSample(id: string, index: number): boolean {
  return index % 60 === 0 || id === "github" || id.startsWith("opal/");
}

/** True where all that was run is clean. */
async function runDocuments(
  documents: readonly CorpusDocument[],
  options: CorpusOptions,
): Promise<boolean> {
  const { shard, compare, timeout } = options;
  const workers = Array.from(
    { length: options.workers },
    () => new Worker(timeout),
  );
  const commit = currentCommit();
  let done = 0;
  let clean = true;
  for (const batch of toBatches(documents)) {
    const records = await runBatch({
      documents: batch,
      workers,
      compare,
      commit,
    });
    appendRecords(RESULTS, shard, records);
    done += batch.length;
    for (const record of records) {
      clean &&= isClean(record);
      const line = describeRecord(record);
      if (line !== undefined) console.log(line);
    }
    console.log(`${done} of ${documents.length} documents`);
  }
  for (const worker of workers) worker.stop();
  return clean;
}

/** The commit that is checked out, in short. */
function currentCommit(): string {
  const command = ["rev-parse", "--short", "HEAD"];
  return execFileSync("git", command, { cwd: ROOT, encoding: "utf8" }).trim();
}

await run();
