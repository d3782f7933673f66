import { operationDiagnostics } from "./operation-diagnostics.ts";
import { configDiagnostics } from "./config-diagnostics.ts";
import { documentDiagnostics } from "./document-diagnostics.ts";
import { inputDiagnostics } from "./input-diagnostics.ts";
import { nameDiagnostics } from "./name-diagnostics.ts";
import { normalizeDiagnostics } from "./normalize-diagnostics.ts";
import { outputDiagnostics } from "./output-diagnostics.ts";
import { paginationDiagnostics } from "./pagination-diagnostics.ts";
import { overlayDiagnostics } from "./overlay-diagnostics.ts";
import { schemaDiagnostics } from "./schema-diagnostics.ts";

/**
 * Every diagnostic there is, by its code. Codes are stable: scripts and configurations name them.
 * The pages under `docs/diagnostics` are written from these entries by `npm run docs`.
 */
export const catalogue = {
  ...configDiagnostics,
  ...inputDiagnostics,
  ...documentDiagnostics,
  ...overlayDiagnostics,
  ...normalizeDiagnostics,
  ...schemaDiagnostics,
  ...operationDiagnostics,
  ...paginationDiagnostics,
  ...nameDiagnostics,
  ...outputDiagnostics,
};
