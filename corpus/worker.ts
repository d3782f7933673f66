import { readdirSync } from "node:fs";
import { join } from "node:path";

import { generateDocument } from "./generate-document.ts";
import type { Findings } from "./record.ts";
import type { Answer, Task } from "./worker-pool.ts";
import { uncleanFiles } from "./unclean-files.ts";

// Runs documents one after the other, as the pool sends them.

process.on("message", (task: Task) => {
  void perform(task);
});

async function perform(task: Task): Promise<void> {
  const { file, folder } = task;
  const generation = await generateDocument(file, folder);
  answer({ kind: "generation", generation });
  const paths = pathsIn(folder);
  const prefix = "package/";
  const outside = paths.filter((path) => !path.startsWith(prefix));
  const inside = paths
    .filter((path) => path.startsWith(prefix))
    .map((path) => path.slice(prefix.length));
  const unclean = await uncleanFiles(join(folder, "package"), inside);
  const generated = generation.outcome === "generated";
  const compared = task.compare && generated ? await compare(task) : undefined;
  answer({
    kind: "findings",
    findings: {
      unclean,
      outside,
      typeErrors: [],
      ...compared,
    },
  });
}

function answer(message: Answer): void {
  process.send?.(message);
}

/** The files below a folder. */
function pathsIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => path.slice(folder.length + 1));
}

async function compare({
  file,
  folder,
}: Task): Promise<Pick<Findings, "differences" | "figures">> {
  const { compareWithDocument } =
    await import("../test/document/compare-with-document.ts");
  const { readRawDocument } = await import("../test/support/raw-document.ts");
  try {
    const document = readRawDocument(file);
    const output = join(folder, "package");
    const { differences, figures } = compareWithDocument(document, output);
    return { differences: differences.slice(0, 50), figures };
  } catch (error) {
    return { differences: [`The comparison failed: ${String(error)}`] };
  }
}
