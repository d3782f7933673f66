import {
  definitions,
  type ChangeCode,
} from "../../diff/catalogue/catalogue.ts";
import { toLocation } from "../sarif-location.ts";
import { sarifLog } from "../sarif-log.ts";
import { describedSide, mainLocation } from "./described-side.ts";
import type { ReportedComparison, ReportedFinding } from "./json.ts";
import { weightOf } from "./sections.ts";

/**
 * Findings as a log of SARIF 2.1.0. What is gone from the revision is located in the base, where it
 * stood; the base is a related location of all else, and what was accepted is suppressed.
 */
export function reportDiffSarif(
  { findings }: ReportedComparison,
  version: string,
): string {
  const codes = [...new Set(findings.map(({ code }) => code))].toSorted();
  return sarifLog({
    version,
    rules: codes.map(toRule),
    results: findings.map((finding) =>
      toResult(finding, codes.indexOf(finding.code)),
    ),
  });
}

/** A reportingDescriptor object, 3.49 of the specification. */
function toRule(code: ChangeCode): object {
  const { explanation, title } = definitions[code];
  return {
    id: code,
    shortDescription: { text: title },
    fullDescription: { text: explanation },
    help: { text: explanation, markdown: explanation },
  };
}

/** A result object, 3.27. */
function toResult(finding: ReportedFinding, ruleIndex: number): object {
  const { accepted, code, fingerprint, help, message, where } = finding;
  const { base, revision } = finding.location;
  const main = mainLocation(finding);
  const location = main === null ? undefined : toLocation(describedSide(main));
  const related =
    base === null || revision === null
      ? undefined
      : toLocation(describedSide(base), "Before.");
  return {
    ruleId: code,
    ruleIndex,
    level: weightOf(finding),
    message: { text: `${where}: ${message} ${help}` },
    ...(location !== undefined && { locations: [location] }),
    ...(related !== undefined && { relatedLocations: [related] }),
    partialFingerprints: { "cabochon/v1": fingerprint },
    ...(accepted !== null && {
      suppressions: [{ kind: "external", justification: accepted }],
    }),
  };
}
