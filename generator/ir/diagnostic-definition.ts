export type Severity = "error" | "warning" | "info";

/** What the catalogue says of a code. `Parameters` are what its message needs to be written. */
export interface DiagnosticDefinition<Parameters> {
  readonly severity: Severity;
  /** An error that `--lenient` turns into a warning, because a usable package can still be made. */
  readonly lenient?: true;
  readonly title: string;
  /** A paragraph for `docs/diagnostics`: why this is reported, and what the generator does then. */
  readonly explanation: string;
  readonly message: (parameters: Parameters) => string;
  /** What the reader can do about it, in a sentence. */
  readonly help: (parameters: Parameters) => string;
}

/** Checks one entry of the catalogue, and infers the parameters of its message. */
export function define<Parameters>(
  definition: DiagnosticDefinition<Parameters>,
): DiagnosticDefinition<Parameters> {
  return definition;
}
