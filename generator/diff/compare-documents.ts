import type { Comparison, NotJudged } from "./change.ts";
import { createJudge, type Plans } from "./judge-change.ts";
import { mergeChanges } from "./merge-changes.ts";
import { compareNames } from "./names/compare-names.ts";
import type { Renames } from "./renames.ts";
import { compareWire } from "./wire/compare-wire.ts";
import { worstFirst } from "./worst-first.ts";

export interface CompareOptions {
  readonly renames?: Renames;
  /** What could not be read of either document: nothing is said of these places. */
  readonly notJudged?: readonly NotJudged[];
}

/**
 * Everything that differs between two versions of a document, the worst first. The base is named as
 * its package was published, the revision with these names as published.
 */
export function compareDocuments(
  plans: Plans,
  { renames = {}, notJudged = [] }: CompareOptions = {},
): Comparison {
  const wire = compareWire(plans, { renames, notJudged });
  const found = mergeChanges(wire.changes).map(createJudge(plans, "wire"));
  const findings = compareNames(found, plans, wire.matches);
  return { findings: worstFirst(findings), notJudged };
}
