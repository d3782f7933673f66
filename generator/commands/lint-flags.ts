import { readingFlags, type ReadingFlags } from "./reading-flags.ts";

/** What `cabochon lint` takes besides the names of documents, as yargs wants it described. */
export const lintFlags = {
  output: {
    type: "string",
    requiresArg: true,
    describe: "The file to write the report to, instead of printing it",
  },
  ...readingFlags,
} as const;

/** The same, as they were given, and the documents. */
export interface LintFlags extends ReadingFlags {
  readonly documents?: readonly string[] | undefined;
  readonly output?: string | undefined;
}
