import { format } from "prettier";

import type { CorpusRecord } from "./record.ts";

/** The whole of docs/corpus.md: what came of all documents that were run. */
export async function reportOf(
  records: readonly CorpusRecord[],
): Promise<string> {
  const text = [
    "# Corpus",
    "Written by `npm run corpus -- --write`; not to be edited.",
    "Packages generated from documents that other people wrote, with `--lenient`. What was generated is checked by TypeScript 7 (`strict`, `exactOptionalPropertyTypes`, `noUncheckedIndexedAccess`, `isolatedDeclarations`, libraries included) and by prettier.",
    summaryTable(records),
    "## By source",
    sourceTable(records),
    "## Refused",
    refusalTable(records),
    "## The slowest",
    slowTable(records),
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
      ["over 60 s", countOf(records, ({ milliseconds }) => milliseconds > 6e4)],
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
    ["source", "documents", "generated", "operations", "models", "files", "s"],
    [...sources].map((source) => {
      const each = records.filter((record) => sourceOf(record) === source);
      return [
        source,
        each.length,
        countOf(each, ({ outcome }) => outcome === "generated"),
        sumOf(each, ({ operations }) => operations),
        sumOf(each, ({ models }) => models),
        sumOf(each, ({ files }) => files),
        Math.round(sumOf(each, ({ milliseconds }) => milliseconds) / 1000),
      ];
    }),
  );
}

function sourceOf({ id }: CorpusRecord): string {
  return id.split("/")[0] ?? "";
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
    ["document", "MB", "operations", "s"],
    records
      .toSorted((one, other) => other.milliseconds - one.milliseconds)
      .slice(0, 10)
      .map(({ id, bytes, operations, milliseconds }) => [
        id,
        (bytes / 1e6).toFixed(1),
        operations,
        (milliseconds / 1000).toFixed(1),
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
