import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

import { describe, expect, it } from "vitest";
import { parse } from "yaml";

const root = resolve(import.meta.dirname, "..");
const versions = resolve(root, "../shared/specs/opal");

interface OpalDocument {
  readonly paths: Record<string, Record<string, { operationId?: string }>>;
  readonly components: { readonly schemas: Record<string, unknown> };
}

function opalDocuments(): readonly OpalDocument[] {
  try {
    return readdirSync(versions).map((file) =>
      parse(readFileSync(join(versions, file), "utf8")),
    );
  } catch {
    return [];
  }
}

const documents = opalDocuments();

/** Sources only: tests and documentation may well speak of Opal. */
function sources(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
    .map((file) => join(folder, file));
}

/** Words of the document that nothing but hard-coding would bring into the generator. */
function tellingWords(document: OpalDocument): readonly string[] {
  const operationIds = Object.values(document.paths)
    .flatMap((item) => Object.values(item))
    .flatMap(({ operationId }) => operationId ?? [])
    .filter((operationId) => /[_A-Z]/.test(operationId));
  const schemas = Object.keys(document.components.schemas).filter((name) =>
    /[a-z][A-Z]/.test(name),
  );
  const paths = Object.keys(document.paths).filter(
    (path) => path.split("/").length > 2,
  );
  return [...operationIds, ...schemas, ...paths];
}

describe("the generator and the runtime", () => {
  it.skipIf(documents.length === 0)(
    "hold no path, operationId or multi-word schema name of the Opal document (skipped where its versions are absent)",
    () => {
      const words = new Set(documents.flatMap(tellingWords));
      expect(words.size).toBeGreaterThan(300);
      const found = ["generator", "templates"]
        .flatMap(sources)
        .flatMap((file) => {
          const text = readFileSync(join(root, file), "utf8");
          return [...words]
            .filter((word) =>
              new RegExp(`(?<![\\w/])${escape(word)}(?![\\w/])`).test(text),
            )
            .map((word) => `${file}: ${word}`);
        });
      expect(found).toEqual([]);
    },
  );
});

function escape(word: string): string {
  return word.replaceAll(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}
