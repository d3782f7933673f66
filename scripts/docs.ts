import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

import { diagnosticPages } from "./diagnostic-pages.ts";
import { diffPages } from "./diff-pages.ts";

/** Writes the pages of the catalogues below `docs/`; pages of codes that are gone are removed. */
for (const [name, pages] of [
  ["diagnostics", await diagnosticPages()],
  ["diff", await diffPages()],
] as const) {
  const folder = resolve(import.meta.dirname, "../docs", name);
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(folder)) {
    if (!pages.has(file)) rmSync(join(folder, file));
  }
  for (const [file, text] of pages) writeFileSync(join(folder, file), text);
  console.log(`${pages.size} pages in docs/${name}`);
}
