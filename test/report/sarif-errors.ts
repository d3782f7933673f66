import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import Ajv from "ajv";
import addFormats from "ajv-formats";

/**
 * The OASIS schema of SARIF 2.1.0, as Microsoft's SDK for JavaScript carries it: of draft 4, but with
 * no word that later drafts read otherwise, its own name aside.
 */
const {
  $schema: _draft,
  id: _id,
  ...schema
} = JSON.parse(
  readFileSync(
    createRequire(import.meta.url).resolve(
      "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json",
    ),
    "utf8",
  ),
) as Record<string, unknown>;
const ajv = new Ajv.Ajv({
  strict: false,
  allErrors: true,
  unicodeRegExp: false,
});
addFormats.default(ajv);
const isLog = ajv.compile(schema);

/** What a log has that the schema does not allow. */
export function sarifErrors(log: unknown): readonly unknown[] {
  isLog(log);
  return isLog.errors ?? [];
}
