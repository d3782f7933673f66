import type { NotJudged } from "../diff/change.ts";
import type { Diagnostic, DiagnosticCode } from "../ir/diagnostic.ts";

/** What these warnings tell of is left out of the representation, so that it can't be compared. */
const leftOut: ReadonlySet<DiagnosticCode> = new Set<DiagnosticCode>([
  "unusable-parameter",
  "unused-path-parameter",
  "duplicate-parameter",
  "unknown-status",
  "unknown-type",
  "unknown-security-scheme",
  "undeclared-security-scheme",
  "part-not-carried",
  "schema-expected",
  "wrong-kind",
  "circular-schema",
]);

/** What could not be read of two documents; what is wrong in both alike is told once. */
export function notJudgedOf(
  base: readonly Diagnostic[],
  revision: readonly Diagnostic[],
): readonly NotJudged[] {
  const found = new Map<string, NotJudged>();
  const sides = [
    ["base", base],
    ["revision", revision],
  ] as const;
  for (const [side, diagnostics] of sides) {
    for (const { code, message, place, severity } of diagnostics) {
      if (severity !== "error" && !leftOut.has(code)) continue;
      const pointer = "pointer" in place ? place.pointer : null;
      const key = JSON.stringify([code, message, pointer]);
      const known = found.get(key);
      found.set(key, {
        side: known === undefined || known.side === side ? side : "both",
        code,
        message,
        pointer,
      });
    }
  }
  return [...found.values()];
}
