import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

import { ROOT } from "../support/opal-documents.ts";

/** Where the versions of Opal's document are, which are its vendor's and no part of this project. */
export const opalFolder = join(ROOT, "../shared/specs/opal");

/** The days of the versions, the earliest first; none where they are absent. */
export const opalDates: readonly string[] = existsSync(opalFolder)
  ? readdirSync(opalFolder)
      .map((file) => file.replace(".yaml", ""))
      .toSorted()
  : [];

/** Each version with the next. */
export const opalSteps: readonly (readonly [base: string, revision: string])[] =
  opalDates
    .slice(1)
    .map((date, index) => [opalDates[index] ?? date, date] as const);
