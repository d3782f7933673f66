import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The root of the project. */
export const ROOT = fileURLToPath(new URL("../", import.meta.url));

/** Where the documents of the packages in `corpus/package.json` are installed. */
export const PACKAGES = join(ROOT, "corpus/node_modules");

/** The whole versions of the Opal document, which are not part of the project. */
export const OPAL = join(ROOT, "../shared/specs/opal");

/** What earlier runs found. */
export const RESULTS = join(ROOT, "corpus/.results");

/** The report that `--write` writes. */
export const REPORT = join(ROOT, "docs/corpus.md");

/** The compiler that generated code is checked with. */
export const COMPILER = join(ROOT, "node_modules/typescript-7/bin/tsc");
