import type { Diagnostic } from "../ir/diagnostic.ts";
import type { Severity } from "../ir/diagnostic-definition.ts";
import type { Pointer } from "../ir/pointer.ts";
import type { Locate } from "../ir/source-place.ts";
import { describePlace } from "./describe-place.ts";

/** A diagnostic as `--format json` prints it. Members are added, never renamed or removed. */
export interface ReportedDiagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly help: string;
  readonly file?: string;
  /** Counted from 1, as `column` is. */
  readonly line?: number;
  readonly column?: number;
  readonly pointer?: Pointer;
  /** The references that led there, outermost first; empty where none did. */
  readonly chain: readonly Pointer[];
}

/** All diagnostics, in the order in which they were found, as data for programs. */
export function reportJson(
  diagnostics: readonly Diagnostic[],
  locate: Locate,
): readonly ReportedDiagnostic[] {
  return diagnostics.map(({ code, severity, message, help, place }) => {
    const { source: _, ...where } = describePlace(place, locate);
    return { code, severity, message, help, ...where };
  });
}
