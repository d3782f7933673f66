import type { DescribedPlace } from "../describe-place.ts";
import type { ReportedFinding, ReportedLocation } from "./json.ts";

/** Where a finding is shown: in the revision, and in the base where it is gone from there. */
export function mainLocation({
  location: { base, revision },
}: ReportedFinding): ReportedLocation | null {
  return revision ?? base;
}

/** `openapi.yaml:12:5`, as far as it is known. */
export function placeText({
  pointer,
  file,
  line,
  column,
}: ReportedLocation): string {
  return file === null
    ? pointer
    : [file, line, column].filter((part) => part !== null).join(":");
}

/** The same as SARIF locations are made from. */
export function describedSide({
  pointer,
  file,
  line,
  column,
}: ReportedLocation): DescribedPlace {
  return {
    pointer,
    chain: [],
    ...(file !== null && { file }),
    ...(line !== null && { line }),
    ...(column !== null && { column }),
  };
}
