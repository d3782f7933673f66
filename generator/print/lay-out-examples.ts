import { formatCode } from "./format.ts";
import { isLong } from "./wrap-line.ts";

const EXAMPLE = /^```ts\n([^]*?)\n```$/gm;

/** Markdown with its TypeScript in prettier's layout, which formats code inside of text as well. */
export async function layOutExamples(markdown: string): Promise<string> {
  const examples = await Promise.all(
    [...markdown.matchAll(EXAMPLE)].map(([, example = ""]) =>
      example.split("\n").some(isLong) ? formatCode(example) : example,
    ),
  );
  const parts = markdown.split(EXAMPLE).filter((_, index) => index % 2 === 0);
  return parts
    .map((part, index) => {
      const example = examples[index];
      return example === undefined
        ? part
        : `${part}\`\`\`ts\n${example}\n\`\`\``;
    })
    .join("");
}
