import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { CorpusDocument } from "./corpus-documents.ts";
import type { CorpusRecord, Fault } from "./record.ts";
import { typeCheck } from "./type-check.ts";
import type { Worker } from "./worker-pool.ts";

interface BatchInput {
  readonly documents: readonly CorpusDocument[];
  readonly workers: readonly Worker[];
  readonly compare: boolean;
  /** What is run, for the records. */
  readonly commit: string;
}

/** Generates and checks documents, in a temporary folder that is gone afterwards. */
export async function runBatch({
  documents,
  workers,
  compare,
  commit,
}: BatchInput): Promise<readonly CorpusRecord[]> {
  const folder = mkdtempSync(join(tmpdir(), "cabochon-corpus-"));
  try {
    const records: CorpusRecord[] = [];
    const queue = documents.entries();
    await Promise.all(
      workers.map(async (worker) => {
        for (const [index, { id, file, bytes }] of queue) {
          const own = join(folder, String(index));
          mkdirSync(own);
          const result = await worker.run({ file, folder: own, compare });
          records[index] = {
            id,
            commit,
            bytes,
            ...result,
            recorded: Date.now(),
          };
        }
      }),
    );
    const generated = records.some(({ outcome }) => outcome === "generated");
    const faults = generated ? typeCheck(folder) : new Map<string, never>();
    return records.map((record, index) =>
      withTypeErrors(record, faults.get(String(index)) ?? []),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function withTypeErrors(
  record: CorpusRecord,
  typeErrors: readonly Fault[],
): CorpusRecord {
  return { ...record, typeErrors };
}

/** Batches of documents that one run of the compiler can take: by their number and size. */
export function toBatches(
  documents: readonly CorpusDocument[],
): readonly (readonly CorpusDocument[])[] {
  const batches: CorpusDocument[][] = [];
  let batch: CorpusDocument[] = [];
  let bytes = 0;
  for (const document of documents) {
    if (batch.length === 50 || bytes + document.bytes > 12_000_000) {
      if (batch.length > 0) batches.push(batch);
      batch = [];
      bytes = 0;
    }
    batch.push(document);
    bytes += document.bytes;
  }
  return batch.length > 0 ? [...batches, batch] : batches;
}
