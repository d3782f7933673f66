import type { Diagnostic, DiagnosticCode } from "../ir/diagnostic.ts";
import type { Severity } from "../ir/diagnostic-definition.ts";
import { catalogue } from "../ir/diagnostic-catalogue.ts";
import type { Locate } from "../ir/source-place.ts";
import { describePlace } from "./describe-place.ts";
import { toLocation } from "./sarif-location.ts";
import { sarifLog } from "./sarif-log.ts";

export interface SarifOptions {
  readonly locate: Locate;
  /** Of cabochon. */
  readonly version: string;
}

/** SARIF has no "info". */
const levels: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  info: "note",
};

/**
 * Diagnostics as a log of SARIF 2.1.0 (OASIS), which code hosts and editors read. Each code that was
 * found is a rule; the references that led to a place are its related locations, outermost first.
 */
export function reportSarif(
  diagnostics: readonly Diagnostic[],
  { locate, version }: SarifOptions,
): string {
  const codes = [...new Set(diagnostics.map(({ code }) => code))].toSorted();
  return sarifLog({
    version,
    rules: codes.map(toRule),
    results: diagnostics.map((diagnostic) =>
      toResult(diagnostic, codes.indexOf(diagnostic.code), locate),
    ),
  });
}

/** A reportingDescriptor object, 3.49 of the specification. */
function toRule(code: DiagnosticCode): object {
  const { explanation, severity, title } = catalogue[code];
  return {
    id: code,
    shortDescription: { text: title },
    fullDescription: { text: explanation },
    help: { text: explanation, markdown: explanation },
    defaultConfiguration: { level: levels[severity] },
  };
}

/** A result object, 3.27. */
function toResult(
  { code, severity, message, help, place }: Diagnostic,
  ruleIndex: number,
  locate: Locate,
): object {
  const described = describePlace(place, locate);
  const location = toLocation(described);
  const related = described.chain.map((pointer) =>
    toLocation(describePlace({ pointer }, locate), "Reached from here."),
  );
  return {
    ruleId: code,
    ruleIndex,
    level: levels[severity],
    message: { text: `${message} ${help}` },
    ...(location !== undefined && { locations: [location] }),
    ...(related.length > 0 && { relatedLocations: related }),
  };
}
