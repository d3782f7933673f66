import { pointerOf } from "../../../ir/pointer.ts";
import type { Change, Finding } from "../../change.ts";
import type { Plans } from "../../judge-change.ts";
import type { Bump } from "../../semver.ts";
import {
  compareVersions,
  readVersion,
  type DocumentVersion,
} from "../document-version.ts";

/** The document's own version is raised, and as far as the findings that count demand. */
export function versionIsRaised(
  findings: readonly Finding[],
  { base, revision }: Plans,
): readonly Change[] {
  const { version: before } = base.document.info;
  const { version: after } = revision.document.info;
  const at = pointerOf("info", "version");
  const place = {
    where: "info.version",
    subject: { kind: "document" },
    location: { base: at, revision: at },
    before,
    after,
    ways: [],
    operations: [],
  } as const;
  const demanded = demandOf(findings);
  if (before === after) {
    return demanded === "patch"
      ? []
      : [{ ...place, code: "version-unchanged", parameters: { demanded } }];
  }
  const from = readVersion(before);
  const to = readVersion(after);
  if (from === undefined || to === undefined) return [];
  const order = compareVersions(from, to);
  if (order === "lowered") {
    return [{ ...place, code: "version-lowered", parameters: {} }];
  }
  return order === "raised" && isTooLittle(from, to, demanded)
    ? [
        {
          ...place,
          code: "version-raised-too-little",
          parameters: { demanded },
        },
      ]
    : [];
}

/** Of the API, not of the package: only what a client can tell on the wire. */
function demandOf(findings: readonly Finding[]): Bump {
  const told = findings.filter(
    ({ accepted, layers }) => accepted === undefined && layers.includes("wire"),
  );
  if (told.some(({ level }) => level === "breaking")) return "major";
  return told.some(({ code }) => code !== "extension-changed")
    ? "minor"
    : "patch";
}

/** Before 1.0.0 a minor version may break (Semantic Versioning 2.0.0, 4), and what leads to a release too. */
function isTooLittle(
  from: DocumentVersion,
  to: DocumentVersion,
  demanded: Bump,
): boolean {
  if (from.kind !== "semver" || to.kind !== "semver") return false;
  if (from.prerelease !== "" || demanded === "patch") return false;
  const [major, minor] = from.numbers;
  if (to.numbers[0] > major) return false;
  const isMinor = to.numbers[1] > minor;
  if (major === 0) return demanded === "major" && !isMinor;
  return demanded === "major" || !isMinor;
}
