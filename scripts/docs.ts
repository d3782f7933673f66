import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

import { diagnosticPages } from "./diagnostic-pages.ts";

/** Writes `docs/diagnostics` from the catalogue; pages of codes that are gone are removed. */
const folder = resolve(import.meta.dirname, "../docs/diagnostics");
const pages = await diagnosticPages();
mkdirSync(folder, { recursive: true });
for (const file of readdirSync(folder)) {
  if (!pages.has(file)) rmSync(join(folder, file));
}
for (const [file, text] of pages) writeFileSync(join(folder, file), text);
console.log(`${pages.size} pages in docs/diagnostics`);
