import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

import { expect, it } from "vitest";

import { diagnosticPages } from "../scripts/diagnostic-pages.ts";
import { diffPages } from "../scripts/diff-pages.ts";

it.each([
  ["diagnostics", diagnosticPages],
  ["diff", diffPages],
])("docs/%s is what `npm run docs` writes", async (name, pagesOf) => {
  const folder = resolve(import.meta.dirname, "../docs", name);
  const written = new Map(
    readdirSync(folder).map((file) => [
      file,
      readFileSync(join(folder, file), "utf8"),
    ]),
  );
  const pages = await pagesOf();
  expect([...written.keys()].toSorted()).toEqual([...pages.keys()].toSorted());
  for (const [file, text] of pages) expect(written.get(file)).toBe(text);
});
