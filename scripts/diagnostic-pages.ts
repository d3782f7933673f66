import { format } from "prettier";

import { catalogue } from "../generator/ir/diagnostic-catalogue.ts";
import { severityOf } from "../generator/report/explain.ts";

/** The pages of `docs/diagnostics`, file name to text: one for each code, and an index. */
export async function diagnosticPages(): Promise<ReadonlyMap<string, string>> {
  const entries = Object.entries(catalogue).toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  );
  const index = `# Diagnostics

What \`cabochon\` has to say about a document, a configuration or an output folder. Errors stop a run
before anything is written. \`--strict\` makes errors of warnings; \`--lenient\` makes warnings of the
errors marked so.

${entries.map(([code, { severity, lenient, title }]) => `- [\`${code}\`](${code}.md) (${severity}${lenient === true ? ", lenient" : ""}): ${title}`).join("\n")}
`;
  const pages = entries.map(([code, definition]): [string, string] => [
    `${code}.md`,
    `# \`${code}\`

${definition.title} — ${severityOf(definition)}.

${definition.explanation}
`,
  ]);
  const formatted = [["README.md", index] as const, ...pages].map(
    async ([file, text]) =>
      [file, await format(text, { parser: "markdown" })] as const,
  );
  return new Map(await Promise.all(formatted));
}
