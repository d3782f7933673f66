import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The root of the project. */
export const ROOT = fileURLToPath(new URL("../../", import.meta.url)).replace(
  /[\\/]$/,
  "",
);

/** The two documentation pages that the project's own package is made from. */
export const OPAL_PAGES: readonly string[] = [
  join(ROOT, "spec/opal/put-groups-users.md"),
  join(ROOT, "spec/opal/put-owners-users.md"),
];

const WHOLE_OPAL = join(ROOT, "../shared/specs/opal/2026-07-02.yaml");

/**
 * The whole Opal document, which is its vendor's and no part of this project. Tests that want it
 * are skipped where it is absent, and say so.
 */
export const wholeOpal: string | undefined = existsSync(WHOLE_OPAL)
  ? WHOLE_OPAL
  : undefined;

/** What a skipped test says. */
export const WHOLE_OPAL_ABSENT = `skipped, since ${WHOLE_OPAL} is absent`;
