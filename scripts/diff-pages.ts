import { format } from "prettier";

import {
  definitions,
  type ChangeCode,
} from "../generator/diff/catalogue/catalogue.ts";

/** The pages of `docs/diff`, file name to text: one for each code, and an index. */
export async function diffPages(): Promise<ReadonlyMap<string, string>> {
  const codes = Object.keys(definitions).toSorted() as readonly ChangeCode[];
  const index = `# Codes of \`cabochon diff\`

What the comparison of two versions finds: see [Compare two versions](../diff.md). Codes are stable;
\`diff.severity\` in the configuration gives one another level.

${codes.map((code) => `- [\`${code}\`](${code}.md): ${definitions[code].title}`).join("\n")}
`;
  const pages = codes.map((code): [string, string] => {
    const { explanation, mirror, title } = definitions[code];
    const other =
      mirror === null
        ? "The other way round there is nothing to say."
        : mirror === code
          ? "The other way round it has the same code."
          : `The other way round: [\`${mirror}\`](${mirror}.md).`;
    return [
      `${code}.md`,
      `# \`${code}\`\n\n${title}.\n\n${explanation}\n\n${other}\n`,
    ];
  });
  const formatted = [["README.md", index] as const, ...pages].map(
    async ([file, text]) =>
      [file, await format(text, { parser: "markdown" })] as const,
  );
  return new Map(await Promise.all(formatted));
}
