import { format } from "prettier";

import { equivalentMutants } from "./equivalent-mutants.ts";

/** What Stryker's JSON reporter writes, as far as it is read here. */
export interface MutationReport {
  readonly files: Readonly<Record<string, MutatedFile>>;
}

interface MutatedFile {
  readonly source: string;
  readonly mutants: readonly Mutant[];
}

interface Mutant {
  readonly status: string;
  readonly replacement?: string;
  readonly location: { readonly start: Position; readonly end: Position };
}

interface Survivor {
  readonly file: string;
  readonly line: number;
  readonly original: string;
  readonly replacement: string;
  /** Of an equivalent mutant, why it is one. */
  readonly why: string | undefined;
}

/** Both from 1. */
interface Position {
  readonly line: number;
  readonly column: number;
}

/** The whole of docs/mutation.md. A file that no report holds is said not to be measured. */
export async function describeMutation(
  files: readonly string[],
  reports: readonly MutationReport[],
): Promise<string> {
  const measured = new Map(
    reports.flatMap((report) => Object.entries(report.files)),
  );
  const rows = files.map((file) => rowOf(file, measured.get(file)));
  const all = files.flatMap((file) => measured.get(file)?.mutants ?? []);
  const survivors = files.flatMap((file) =>
    survivorsIn(file, measured.get(file)),
  );
  const text = [
    "# Mutation testing",
    "Written by `npm run mutation`; not to be edited.",
    "Stryker changes the code that keeps documents harmless, one place at a time, and runs the tests of single functions (`mutation/safety.vitest.config.ts`) against each change. A change that no test notices survived, or is equivalent: it changes nothing of what the code does, as is said below. The score is the share of those noticed among all that are not equivalent; a test that no longer ends has noticed. Each figure is of a finished run; the rest is said not to be measured.",
    [
      "| file | mutants | killed | survived | equivalent | score |",
      "| --- | --- | --- | --- | --- | --- |",
      ...rows,
      `| all that was measured | ${figuresOf(all, survivors)} |`,
    ].join("\n"),
    ...(survivors.length === 0
      ? []
      : [
          "## Survivors",
          [
            "| place | code | changed to | why no test notices |",
            "| --- | --- | --- | --- |",
            ...survivors.map(survivorRow),
          ].join("\n"),
        ]),
  ].join("\n\n");
  return format(text, { parser: "markdown" });
}

function rowOf(name: string, file: MutatedFile | undefined): string {
  const figures =
    file === undefined
      ? "not measured | | | |"
      : figuresOf(file.mutants, survivorsIn(name, file));
  return `| \`${name}\` | ${figures} |`;
}

function figuresOf(
  mutants: readonly Mutant[],
  survivors: readonly Survivor[],
): string {
  const killed = mutants.filter(isKilled).length;
  const survived = survivors.filter(({ why }) => why === undefined).length;
  const equivalent = survivors.length - survived;
  const counted = killed + survived;
  const score =
    counted === 0 ? "" : `${((100 * killed) / counted).toFixed(1)} %`;
  return `${counted + equivalent} | ${killed} | ${survived} | ${equivalent} | ${score}`;
}

function survivorsIn(
  name: string,
  file: MutatedFile | undefined,
): readonly Survivor[] {
  if (file === undefined) return [];
  return file.mutants.filter(isSurvivor).map((mutant) => {
    const { location, replacement = "" } = mutant;
    const original = textAt(file.source, mutant);
    const known = equivalentMutants.find(
      (each) =>
        each.file === name &&
        each.original === original &&
        each.replacement === replacement,
    );
    const { line } = location.start;
    return { file: name, line, original, replacement, why: known?.why };
  });
}

function survivorRow(survivor: Survivor): string {
  const { file, line, original, replacement, why = "" } = survivor;
  return `| \`${file}\`:${line} | ${codeCell(original)} | ${codeCell(replacement)} | ${why} |`;
}

function isKilled({ status }: Mutant): boolean {
  return status === "Killed" || status === "Timeout";
}

function isSurvivor({ status }: Mutant): boolean {
  return status === "Survived" || status === "NoCoverage";
}

function textAt(source: string, { location }: Mutant): string {
  const { start, end } = location;
  const lines = source.split("\n").slice(start.line - 1, end.line);
  const last = lines.length - 1;
  return lines
    .map((line, index) =>
      index === last ? line.slice(0, end.column - 1) : line,
    )
    .map((line, index) => (index === 0 ? line.slice(start.column - 1) : line))
    .join("\n");
}

/** Code in a cell of a table, on one line; none in this repository's code holds two backticks. */
function codeCell(text: string): string {
  const line = text.replaceAll(/\s+/g, " ").replaceAll("|", "\\|");
  if (line === "") return "nothing";
  return line.includes("`") ? `\`\` ${line} \`\`` : `\`${line}\``;
}
