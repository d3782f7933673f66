import { format } from "prettier";

import type { Figures } from "../test/document/comparison.ts";
import { isClean } from "./options.ts";
import { describeRecord } from "./progress.ts";
import type { CorpusRecord } from "./record.ts";

/** The whole of docs/corpus.md: what came of all documents that were run. */
export async function reportOf(
  records: readonly CorpusRecord[],
): Promise<string> {
  const text = [
    "# Corpus",
    "Written by `npm run corpus -- --write`; not to be edited.",
    "Packages generated from documents that other people wrote, with `--lenient`. What was generated is checked by TypeScript 7 (`strict`, `exactOptionalPropertyTypes`, `noUncheckedIndexedAccess`, `isolatedDeclarations`, libraries included) and by prettier, and compared with the document (`test/document/`): operations, parameters, members, presence, null, references, enums, and of every `unknown`, whether the document says nothing there.",
    summaryTable(records),
    "## By source",
    sourceTable(records),
    "## Found as the document has it",
    "In the packages that were compared.",
    figureTable(records),
    "## Not clean",
    faultTable(records),
    "## Refused",
    refusalTable(records),
    "## The slowest",
    slowTable(records),
    "## Diagnostics",
    "Errors and warnings that were reported, by how many documents have them.",
    diagnosticTable(records),
    "## Commits",
    "What the documents were run with.",
    commitTable(records),
  ].join("\n\n");
  return format(text, { parser: "markdown" });
}

function summaryTable(records: readonly CorpusRecord[]): string {
  const compared = records.filter(
    ({ differences }) => differences !== undefined,
  );
  return table(
    ["what", "documents"],
    [
      ["run", records.length],
      ...["generated", "refused", "crashed", "timed out"].map(
        (outcome) =>
          [
            outcome,
            countOf(records, (each) => each.outcome === outcome),
          ] as const,
      ),
      ["with type errors", countOf(records, hasTypeErrors)],
      ["with files not prettier-clean", countOf(records, isUnclean)],
      [
        "with files outside the output",
        countOf(records, ({ outside }) => outside.length > 0),
      ],
      [
        "over 60 s of CPU time",
        countOf(records, ({ cpuMilliseconds }) => cpuMilliseconds > 6e4),
      ],
      ["in need of a name", countOf(records, ({ needsName }) => needsName)],
      ["compared with the document", compared.length],
      [
        "that differ from the document",
        countOf(compared, ({ differences = [] }) => differences.length > 0),
      ],
    ],
  );
}

function sourceTable(records: readonly CorpusRecord[]): string {
  const sources = new Set(records.map(sourceOf));
  return table(
    [
      "source",
      "documents",
      "generated",
      "operations",
      "models",
      "files",
      "CPU s",
    ],
    [...sources].map((source) => {
      const each = records.filter((record) => sourceOf(record) === source);
      return [
        source,
        each.length,
        countOf(each, ({ outcome }) => outcome === "generated"),
        sumOf(each, ({ operations }) => operations),
        sumOf(each, ({ models }) => models),
        sumOf(each, ({ files }) => files),
        Math.round(
          sumOf(each, ({ cpuMilliseconds }) => cpuMilliseconds) / 1000,
        ),
      ];
    }),
  );
}

function sourceOf({ id }: CorpusRecord): string {
  return id.split("/")[0] ?? "";
}

const FIGURES: readonly (readonly [keyof Figures, string])[] = [
  ["operations", "operations"],
  ["schemas", "component schemas"],
  ["members", "members of these"],
  ["nullable", "members that may be null"],
  ["references", "members that refer to a component"],
  ["enums", "component schemas that are enums"],
  ["unknown", "types that are `unknown`, where the document says nothing"],
];

function figureTable(records: readonly CorpusRecord[]): string {
  return table(
    ["what", "times"],
    FIGURES.map(([key, what]) => [
      what,
      sumOf(records, ({ figures }) => figures?.[key] ?? 0),
    ]),
  );
}

function faultTable(records: readonly CorpusRecord[]): string {
  return table(
    ["document", "what"],
    records
      .filter((record) => record.outcome !== "refused" && !isClean(record))
      .map((record) => [
        record.id,
        escaped(describeRecord(record) ?? "").replaceAll(/\s+/g, " "),
      ]),
  );
}

function diagnosticTable(records: readonly CorpusRecord[]): string {
  const codes = new Set(
    records.flatMap(({ diagnostics }) => Object.keys(diagnostics)),
  );
  const rows = [...codes].map((code) => {
    const counts = records.map(({ diagnostics }) => diagnostics[code] ?? 0);
    const documents = counts.filter((count) => count > 0).length;
    const times = counts.reduce((sum, count) => sum + count, 0);
    return [`[${code}](diagnostics/${code}.md)`, documents, times] as const;
  });
  return table(
    ["diagnostic", "documents", "times"],
    rows.toSorted((one, other) => other[1] - one[1]),
  );
}

function commitTable(records: readonly CorpusRecord[]): string {
  const commits = new Set(records.map(({ commit }) => commit));
  return table(
    ["commit", "documents"],
    [...commits].map((commit) => [
      commit,
      countOf(records, (each) => each.commit === commit),
    ]),
  );
}

function refusalTable(records: readonly CorpusRecord[]): string {
  return table(
    ["document", "because"],
    records
      .filter(({ outcome }) => outcome === "refused")
      .map(({ id, errors }) => [id, escaped(errors[0] ?? "")]),
  );
}

function slowTable(records: readonly CorpusRecord[]): string {
  return table(
    ["document", "MB", "operations", "CPU s"],
    records
      .toSorted((one, other) => other.cpuMilliseconds - one.cpuMilliseconds)
      .slice(0, 10)
      .map(({ id, bytes, operations, cpuMilliseconds }) => [
        id,
        (bytes / 1e6).toFixed(1),
        operations,
        (cpuMilliseconds / 1000).toFixed(1),
      ]),
  );
}

function escaped(text: string): string {
  return text.replaceAll(/[\\|<>`*_]/g, "\\$&");
}

function hasTypeErrors({ typeErrors }: CorpusRecord): boolean {
  return typeErrors.length > 0;
}

function isUnclean({ unclean }: CorpusRecord): boolean {
  return unclean.length > 0;
}

function countOf(
  records: readonly CorpusRecord[],
  holds: (record: CorpusRecord) => boolean,
): number {
  return records.filter(holds).length;
}

function sumOf(
  records: readonly CorpusRecord[],
  valueOf: (record: CorpusRecord) => number,
): number {
  return records.reduce((sum, record) => sum + valueOf(record), 0);
}

function table(
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  return [head, head.map(() => "---"), ...rows]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}
