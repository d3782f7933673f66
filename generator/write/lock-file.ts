import { member, type JsonValue } from "../ir/json.ts";
import type { FileHash, Lock } from "../ir/lock.ts";
import { versionPattern } from "../ir/version.ts";
import { formatNames, namesIn } from "./names-text.ts";
import { isOutputPath } from "./output-path.ts";
import { formatTextMap, textMembers } from "./text-map.ts";

/**
 * The text of a lock file: JSON in prettier's layout, sorted, one entry a line, so that two branches
 * which add different schemas merge and a diff shows what was published.
 */
export function formatLock(lock: Lock): string {
  return [
    "{",
    `  "lockVersion": ${lock.lockVersion},`,
    `  "generator": ${JSON.stringify(lock.generator)},`,
    ...(lock.released === undefined
      ? []
      : [`  "released": ${JSON.stringify(lock.released)},`]),
    `  "options": ${JSON.stringify(lock.options)},`,
    `${formatTextMap('  "inputs": ', hashEntries(lock.inputs))},`,
    ...(lock.references === undefined
      ? []
      : [
          `${formatTextMap('  "references": ', hashEntries(lock.references))},`,
        ]),
    `${formatTextMap('  "files": ', hashEntries(lock.files))},`,
    formatNames(lock.names),
    "}",
    "",
  ].join("\n");
}

/** The lock that a text holds, or, as a string, what is wrong with it. */
export function parseLock(text: string): Lock | string {
  const json = parseJson(text);
  if (json === undefined) {
    return /^[<=>]{7}/m.test(text)
      ? "it holds the marks of a merge conflict"
      : "it is no JSON";
  }
  const lockVersion = member(json, "lockVersion");
  if (lockVersion !== 1) {
    return `its lockVersion is ${JSON.stringify(lockVersion)}, not 1`;
  }
  const generator = member(json, "generator");
  const released = member(json, "released");
  const options = member(json, "options");
  const inputs = hashesIn(member(json, "inputs"));
  const referred = member(json, "references");
  const references = hashesIn(referred);
  const files = hashesIn(member(json, "files"));
  const names = namesIn(member(json, "names"));
  if (typeof generator !== "string" || typeof options !== "string") {
    return '"generator" and "options" must be text';
  }
  if (released !== undefined && !isVersion(released)) {
    return '"released" must be a version';
  }
  if (inputs === undefined || files === undefined) {
    return '"inputs" and "files" must map paths to hashes';
  }
  if (referred !== undefined && references === undefined) {
    return '"references" must map paths to hashes';
  }
  const unsafe = files.find(({ path }) => !isOutputPath(path));
  if (unsafe !== undefined) {
    return `the path ${JSON.stringify(unsafe.path)} is none of a generated file`;
  }
  return names === undefined
    ? '"names" must map what was published to its name and file'
    : {
        lockVersion,
        generator,
        ...(released !== undefined && { released }),
        options,
        inputs,
        ...(references !== undefined && { references }),
        files,
        names,
      };
}

function isVersion(value: JsonValue): value is string {
  return typeof value === "string" && versionPattern.test(value);
}

function hashEntries(
  hashes: readonly FileHash[],
): readonly (readonly [string, string])[] {
  return hashes.map(({ path, hash }) => [path, hash]);
}

function hashesIn(
  value: JsonValue | undefined,
): readonly FileHash[] | undefined {
  return textMembers(value)?.map(([path, hash]) => ({ path, hash }));
}

function parseJson(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
}
