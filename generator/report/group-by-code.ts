import type { Diagnostic } from "../ir/diagnostic.ts";
import type { Severity } from "../ir/diagnostic-definition.ts";

/** All diagnostics of one code and severity. */
export type Group = readonly [Diagnostic, ...Diagnostic[]];

const ranks: Readonly<Record<Severity, number>> = {
  info: 0,
  warning: 1,
  error: 2,
};

/** Diagnostics by code, the worst last; among equals, those found first come first. */
export function groupByCode(
  diagnostics: readonly Diagnostic[],
): readonly Group[] {
  const groups = new Map<string, [Diagnostic, ...Diagnostic[]]>();
  for (const diagnostic of diagnostics) {
    const key = `${diagnostic.severity} ${diagnostic.code}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [diagnostic]);
    else group.push(diagnostic);
  }
  return [...groups.values()].toSorted(
    ([a], [b]) => ranks[a.severity] - ranks[b.severity],
  );
}
