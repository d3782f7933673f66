import type { ChangeCode } from "./catalogue/catalogue.ts";
import type { Finding } from "./change.ts";

/** What the next version of the package must raise. */
export type Semver = "major" | "minor" | "patch";

/** What gives the package new exports. */
const additions: ReadonlySet<ChangeCode> = new Set<ChangeCode>([
  "operation-added",
  "schema-added",
]);

/**
 * For the package, not for the API: what no longer compiles, or no longer works, is major; what only
 * breaks test doubles, and new exports, are minor.
 */
export function semverOf(findings: readonly Finding[]): Semver {
  const isMajor = findings.some(
    ({ level, sdk }) => sdk === "break" || level === "breaking",
  );
  if (isMajor) return "major";
  const isMinor = findings.some(
    ({ code, sdk }) => sdk === "mock" || additions.has(code),
  );
  return isMinor ? "minor" : "patch";
}
