import type { Diagnostic } from "./diagnostic.ts";

/** What a stage gives: its value, and what it has to say about the input. */
export interface Outcome<Value> {
  readonly value: Value;
  readonly diagnostics: readonly Diagnostic[];
}
