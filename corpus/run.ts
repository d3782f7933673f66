import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";

import { type CorpusDocument, corpusDocuments } from "./corpus-documents.ts";
import { type CorpusOptions, isWanted, readOptions } from "./options.ts";
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
  if (!options.report) await runDocuments(wanted(documents, options), options);
  const records = readRecords(RESULTS);
  const report = await reportOf(
    documents.flatMap(({ id }) => records.get(id) ?? []),
  );
  console.log(`\n${report}`);
  if (options.write) writeFileSync(REPORT, report);
}

function wanted(
  documents: readonly CorpusDocument[],
  options: CorpusOptions,
): readonly CorpusDocument[] {
  const { shard, only = "", every, limit } = options;
  const records = readRecords(RESULTS);
  return documents
    .filter((_, index) => index % shard.count === shard.index - 1)
    .filter((_, index) => index % every === 0)
    .filter(({ id }) => id.includes(only))
    .filter(({ id }) => isWanted(records.get(id), options))
    .slice(0, limit);
}

async function runDocuments(
  documents: readonly CorpusDocument[],
  options: CorpusOptions,
): Promise<void> {
  const { shard, compare, timeout } = options;
  const workers = Array.from(
    { length: options.workers },
    () => new Worker(timeout),
  );
  const commit = currentCommit();
  let done = 0;
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
      const line = describeRecord(record);
      if (line !== undefined) console.log(line);
    }
    console.log(`${done} of ${documents.length} documents`);
  }
  for (const worker of workers) worker.stop();
}

/** The commit that is checked out, in short. */
function currentCommit(): string {
  const command = ["rev-parse", "--short", "HEAD"];
  return execFileSync("git", command, { cwd: ROOT, encoding: "utf8" }).trim();
}

await run();
