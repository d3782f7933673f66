import type { Comparison } from "../../diff/change.ts";
import { changelogSections } from "./changelog-entry.ts";

/** A comparison as the first entry of a changelog, before it has a version. */
export function reportDiffChangelog({ findings }: Comparison): string {
  const sections = changelogSections(findings).map(
    ({ title, items }) => `### ${title}\n\n${items.join("\n")}`,
  );
  return `${["## [Unreleased]", ...sections].join("\n\n")}\n`;
}
