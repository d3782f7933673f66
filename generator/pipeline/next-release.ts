import { higherVersion, nextVersion } from "../diff/next-version.ts";
import { higherBump, type Bump, type Semver } from "../diff/semver.ts";
import { versionPattern } from "../ir/version.ts";
import { member, type JsonValue } from "../ir/json.ts";
import type { Options } from "../ir/options.ts";
import { inspectFile } from "../write/inspect-file.ts";
import type { Output } from "./open-output.ts";

/** The version that a release gives a package, and why. */
export interface NextRelease {
  readonly from: string;
  readonly to: string;
  /** What the changes ask for; before 1.0.0 the version rises by less. */
  readonly bump: Bump;
  readonly reasons: Semver["reasons"];
}

export interface NextReleaseInput {
  readonly output: Output;
  readonly semver: Semver;
  readonly options: Options;
  /** What to raise at least. */
  readonly bump: Bump | undefined;
}

/**
 * The version after the released one; before the first release, after that which the package was
 * generated with. The configuration's is taken where it is higher.
 */
export function nextRelease({
  output,
  semver,
  options,
  bump = "patch",
}: NextReleaseInput): NextRelease {
  const configured =
    options.package === false ? "0.0.0" : options.package.version;
  const from = output.lock?.released ?? generatedVersion(output) ?? configured;
  const raised = higherBump(semver.bump, bump);
  return {
    from,
    to: higherVersion(nextVersion(from, raised), configured),
    bump: raised,
    reasons: semver.reasons,
  };
}

function generatedVersion({ folder }: Output): string | undefined {
  const found = inspectFile(folder.path, "package.json");
  if (found.kind !== "file") return undefined;
  try {
    const version = member(JSON.parse(found.text) as JsonValue, "version");
    return typeof version === "string" && versionPattern.test(version)
      ? version
      : undefined;
  } catch {
    return undefined;
  }
}
