import {
  definitions as changes,
  type ChangeCode,
} from "../diff/catalogue/catalogue.ts";
import { catalogue } from "../ir/diagnostic-catalogue.ts";
import type { DiagnosticDefinition } from "../ir/diagnostic-definition.ts";
import type { DiagnosticCode } from "../ir/diagnostic.ts";
import { wrap } from "./wrap.ts";

/** In columns. */
const width = 80;

/** What the catalogues say of a code, as text for a terminal; undefined where neither has it. */
export function explain(code: string): string | undefined {
  const entries = [
    ...(isDiagnostic(code) ? [diagnosticEntry(code)] : []),
    ...(isChange(code) ? [changeEntry(code)] : []),
  ];
  return entries.length === 0 ? undefined : entries.join("\n");
}

/** All codes, each with its title: those of diagnostics, then those of changes. */
export function listCodes(): string {
  return [catalogue, changes]
    .map((entries) =>
      Object.entries(entries)
        .map(([code, { title }]) => `${code}: ${title}\n`)
        .toSorted()
        .join(""),
    )
    .join("\n");
}

/** The codes that can be explained. */
export function knownCodes(): readonly string[] {
  return [...Object.keys(catalogue), ...Object.keys(changes)];
}

/** `error, with --lenient a warning`. */
export function severityOf({
  severity,
  lenient,
}: DiagnosticDefinition<never>): string {
  if (lenient === true) return `${severity}, with \`--lenient\` a warning`;
  return severity === "warning"
    ? "warning, with `--strict` an error"
    : severity;
}

function isDiagnostic(code: string): code is DiagnosticCode {
  return Object.hasOwn(catalogue, code);
}

function isChange(code: string): code is ChangeCode {
  return Object.hasOwn(changes, code);
}

function diagnosticEntry(code: DiagnosticCode): string {
  const definition: DiagnosticDefinition<never> = catalogue[code];
  const { title, explanation } = definition;
  return entry(code, title, [
    explanation,
    `Severity: ${severityOf(definition)}.`,
  ]);
}

function changeEntry(code: ChangeCode): string {
  const { title, explanation, mirror } = changes[code];
  return entry(code, title, [
    explanation,
    mirror === null
      ? "A change that cabochon diff finds."
      : `A change that cabochon diff finds. The other way round: ${mirror}.`,
  ]);
}

function entry(
  code: string,
  title: string,
  paragraphs: readonly string[],
): string {
  const texts = [`${code}: ${title}`, ...paragraphs.map(wrapped)];
  return `${texts.join("\n\n")}\n`;
}

function wrapped(text: string): string {
  return wrap(text, width).join("\n");
}
