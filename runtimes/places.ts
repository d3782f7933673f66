import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The root of the project. */
export const ROOT = fileURLToPath(new URL("../", import.meta.url));

/** Where the platforms of `runtimes/package.json` are installed. */
export const PACKAGES = join(ROOT, "runtimes/node_modules");

/** The page that `--write` writes. */
export const REPORT = join(ROOT, "docs/platforms.md");
