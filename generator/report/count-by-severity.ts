import type { Diagnostic } from "../ir/diagnostic.ts";
import type { Severity } from "../ir/diagnostic-definition.ts";

const nouns: readonly (readonly [Severity, string, string])[] = [
  ["error", "error", "errors"],
  ["warning", "warning", "warnings"],
  ["info", "note", "notes"],
];

/** `2 errors, 1 warning`; empty where there is nothing to count. */
export function countBySeverity(diagnostics: readonly Diagnostic[]): string {
  return nouns
    .map(([severity, one, many]) => {
      const count = diagnostics.filter(
        (diagnostic) => diagnostic.severity === severity,
      ).length;
      return count === 0 ? "" : `${count} ${count === 1 ? one : many}`;
    })
    .filter((text) => text !== "")
    .join(", ");
}
