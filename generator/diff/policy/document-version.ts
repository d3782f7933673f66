import { dayOf, type Day } from "./day.ts";

/** What `info.version` says, where that can be ordered. */
export type DocumentVersion =
  | {
      readonly kind: "semver";
      readonly numbers: readonly [major: number, minor: number, patch: number];
      readonly prerelease: string;
    }
  | { readonly kind: "day"; readonly day: Day };

/** Reads `1.2.3-beta.1`, what is short of it such as `v2` and `1.4`, and `2026-11-25`. */
export function readVersion(text: string): DocumentVersion | undefined {
  const day = dayOf(text);
  if (day !== undefined) return { kind: "day", day };
  const found = shape.exec(text.trim());
  if (found === null) return undefined;
  const [, major, minor = "0", patch = "0", prerelease = ""] = found;
  return {
    kind: "semver",
    numbers: [Number(major), Number(minor), Number(patch)],
    prerelease,
  };
}

const shape =
  /^v?(\d{1,15})(?:\.(\d{1,15}))?(?:\.(\d{1,15}))?(?:-([0-9A-Za-z.-]+))?(?:\+[0-9A-Za-z.-]+)?$/i;

/** Undefined where the two are no versions of one kind. */
export function compareVersions(
  from: DocumentVersion,
  to: DocumentVersion,
): "raised" | "lowered" | "same" | undefined {
  if (from.kind === "day") {
    return to.kind === "day" ? named(compare(from.day, to.day)) : undefined;
  }
  if (to.kind === "day") return undefined;
  const byNumber = from.numbers
    .map((number, index) => compare(number, to.numbers[index] ?? 0))
    .find((order) => order !== 0);
  return named(byNumber ?? comparePrereleases(from.prerelease, to.prerelease));
}

function named(order: number): "raised" | "lowered" | "same" {
  if (order === 0) return "same";
  return order < 0 ? "raised" : "lowered";
}

/** Semantic Versioning 2.0.0, 11: what has none is the later one. */
function comparePrereleases(from: string, to: string): number {
  if (from === to) return 0;
  if (from === "" || to === "") return from === "" ? 1 : -1;
  const later = to.split(".");
  const parts = from.split(".");
  for (const [index, part] of parts.entries()) {
    const other = later[index];
    if (other === undefined) return 1;
    const order = compareParts(part, other);
    if (order !== 0) return order;
  }
  return parts.length < later.length ? -1 : 0;
}

function compareParts(one: string, other: string): number {
  const areNumbers = [one, other].map((each) => /^\d+$/.test(each));
  if (areNumbers.every(Boolean)) return compare(Number(one), Number(other));
  if (areNumbers[0] !== areNumbers[1]) return areNumbers[0] ? -1 : 1;
  return compare(one, other);
}

function compare<Value extends number | string>(
  one: Value,
  other: Value,
): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
