import { catalogue } from "../ir/diagnostic-catalogue.ts";
import type { DiagnosticDefinition } from "../ir/diagnostic-definition.ts";
import type { DiagnosticCode } from "../ir/diagnostic.ts";

/** In columns. */
const width = 80;

/** The catalogue's entry of a code, as text for a terminal. */
export function explain(code: DiagnosticCode): string {
  const definition: DiagnosticDefinition<never> = catalogue[code];
  const { title, explanation } = definition;
  return `${code}: ${title}\n\n${wrap(explanation)}\n\nSeverity: ${severityOf(definition)}.\n`;
}

/** All codes, each with its title. */
export function listCodes(): string {
  return Object.entries(catalogue)
    .map(([code, { title }]) => `${code}: ${title}\n`)
    .toSorted()
    .join("");
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

function wrap(text: string): string {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + word.length >= width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line].join("\n");
}
