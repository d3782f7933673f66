import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

import { ROOT } from "./opal-documents.ts";

/** The pages of the documentation, by their paths from the root. */
export const DOCS_PAGES: readonly string[] = readdirSync(join(ROOT, "docs"))
  .filter((name) => name.endsWith(".md"))
  .map((name) => `docs/${name}`);

/** The code of a page's TypeScript examples, in their order. */
export function snippetsOf(page: string): readonly string[] {
  const text = readFileSync(join(ROOT, page), "utf8");
  return [...text.matchAll(/^```ts\n([^]*?)^```$/gm)].map(
    ([, code = ""]) => code,
  );
}
