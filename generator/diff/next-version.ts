import { gt, inc, major } from "semver";

import type { Bump } from "./semver.ts";

/**
 * The version that follows another one. Before 1.0.0 a break raises the minor number and all else the
 * patch number, which is what `^0.4.0` promises to npm's users: all of 0.4, and nothing that breaks.
 */
export function nextVersion(version: string, bump: Bump): string {
  const next = inc(version, raised(version, bump));
  if (next === null) throw new Error(`${version} is no version.`);
  return next;
}

function raised(version: string, bump: Bump): Bump {
  if (major(version) > 0) return bump;
  return bump === "major" ? "minor" : "patch";
}

/** The higher of two versions, by precedence (Semantic Versioning 2.0.0, 11). */
export function higherVersion(a: string, b: string): string {
  return gt(b, a) ? b : a;
}
