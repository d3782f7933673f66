import {
  operationDiagnostics,
  schemaDiagnostics,
} from "./build-diagnostics.ts";
import { configDiagnostics } from "./config-diagnostics.ts";
import { define } from "./diagnostic-definition.ts";
import { nameDiagnostics } from "./name-diagnostics.ts";
import { normalizeDiagnostics } from "./normalize-diagnostics.ts";
import { outputDiagnostics } from "./output-diagnostics.ts";

/**
 * Every diagnostic there is, by its code. Codes are stable: scripts and configurations name them.
 * The pages under `docs/diagnostics` are written from these entries by `npm run docs`.
 */
export const catalogue = {
  ...configDiagnostics,
  "reference-not-found": define<{
    readonly reference: string;
    readonly nearest?: string;
  }>({
    severity: "error",
    lenient: true,
    title: "A reference points at nothing",
    explanation:
      "A `$ref` names a place that the document does not have. The type it stands for is unknown, so nothing is written. With `--lenient` it becomes `unknown`.",
    message: ({ reference }) =>
      `The reference "${reference}" points at nothing.`,
    help: ({ nearest }) =>
      nearest === undefined
        ? "Add what it names to the document, or pass --lenient to type it as unknown."
        : `Did you mean "${nearest}"? Pass --lenient to type it as unknown.`,
  }),
  ...normalizeDiagnostics,
  ...schemaDiagnostics,
  ...operationDiagnostics,
  ...nameDiagnostics,
  ...outputDiagnostics,
};
