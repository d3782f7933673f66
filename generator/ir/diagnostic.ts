import { catalogue } from "./diagnostic-catalogue.ts";
import type {
  DiagnosticDefinition,
  Severity,
} from "./diagnostic-definition.ts";
import type { Pointer } from "./pointer.ts";

/** Where a diagnostic points: into the merged document, or at a file that gave none. */
export type Place =
  | {
      readonly pointer: Pointer;
      /** The references that led there, outermost first. */
      readonly chain?: readonly Pointer[];
      /** The option of the configuration that asked for it, by keys: shown where a file has it. */
      readonly option?: readonly string[];
    }
  | {
      readonly file: string;
      readonly line?: number;
      readonly column?: number;
      /** Where the place stands in the document of that file, as far as it could be read. */
      readonly sourcePointer?: Pointer;
    };

/** A finding about the input, as a value. Stages return them; only the pipeline decides to stop. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly message: string;
  readonly help: string;
  readonly place: Place;
}

export type DiagnosticCode = keyof typeof catalogue;

type ParametersByCode = {
  readonly [Code in DiagnosticCode]: Parameters<
    (typeof catalogue)[Code]["message"]
  >[0];
};

/** Typed by code, so that the compiler sees which parameters go with which message. */
const definitions: {
  readonly [Code in DiagnosticCode]: DiagnosticDefinition<
    ParametersByCode[Code]
  >;
} = catalogue;

/** Makes the diagnostic `code` at a place; the compiler checks its parameters by the catalogue. */
export function diagnose<Code extends DiagnosticCode>(
  code: Code,
  place: Place,
  parameters: ParametersByCode[Code],
): Diagnostic {
  const definition = definitions[code];
  return {
    code,
    severity: definition.severity,
    message: definition.message(parameters),
    help: definition.help(parameters),
    place,
  };
}
