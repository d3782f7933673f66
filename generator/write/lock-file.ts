import { isJsonObject, member, type JsonValue } from "../ir/json.ts";
import type { FileHash, Lock } from "../ir/lock.ts";
import type { PublishedName } from "../ir/published.ts";
import { versionPattern } from "../ir/version.ts";
import { isOutputPath } from "./output-path.ts";

/** The members of "names", and what they hold. */
const sections = [
  ["client", "client"],
  ["groups", "group"],
  ["operations", "operation"],
  ["schemas", "schema"],
] as const;

const identifier = /^[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*$/u;

/**
 * The text of a lock file: JSON in prettier's layout, sorted, one entry a line, so that two branches
 * which add different schemas merge and a diff shows what was published.
 */
export function formatLock(lock: Lock): string {
  const names = sections.map(([title, kind]) =>
    section(
      `    ${JSON.stringify(title)}: `,
      lock.names
        .filter((name) => name.kind === kind)
        .map(({ identity, name, file }) => [identity, `${name} ${file}`]),
    ),
  );
  return [
    "{",
    `  "lockVersion": ${lock.lockVersion},`,
    `  "generator": ${JSON.stringify(lock.generator)},`,
    ...(lock.released === undefined
      ? []
      : [`  "released": ${JSON.stringify(lock.released)},`]),
    `  "options": ${JSON.stringify(lock.options)},`,
    `${section('  "inputs": ', hashEntries(lock.inputs))},`,
    ...(lock.references === undefined
      ? []
      : [`${section('  "references": ', hashEntries(lock.references))},`]),
    `${section('  "files": ', hashEntries(lock.files))},`,
    '  "names": {',
    names.join(",\n"),
    "  }",
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

function section(
  start: string,
  entries: readonly (readonly [string, string])[],
): string {
  if (entries.length === 0) return `${start}{}`;
  const margin = " ".repeat(start.search(/\S/));
  const lines = entries
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `${margin}  ${quoted(key)}: ${quoted(value)}`);
  return `${start}{\n${lines.join(",\n")}\n${margin}}`;
}

/** JSON, with what would make a diff read differently from what it says as escapes. */
function quoted(text: string): string {
  return JSON.stringify(text).replaceAll(
    /[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g,
    (character) =>
      `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
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

function namesIn(
  value: JsonValue | undefined,
): readonly PublishedName[] | undefined {
  if (!isJsonObject(value)) return undefined;
  const names: PublishedName[] = [];
  for (const [title, kind] of sections) {
    const entries = textMembers(member(value, title) ?? {});
    if (entries === undefined) return undefined;
    for (const [identity, text] of entries) {
      const [name = "", file = "", ...rest] = text.split(" ");
      const fits = identifier.test(name) && isOutputPath(file);
      if (!fits || rest.length > 0) return undefined;
      names.push({ kind, identity, name, file });
    }
  }
  return names;
}

function textMembers(
  value: JsonValue | undefined,
): readonly (readonly [string, string])[] | undefined {
  if (!isJsonObject(value)) return undefined;
  const entries: (readonly [string, string])[] = [];
  for (const [key, text] of Object.entries(value)) {
    if (typeof text !== "string") return undefined;
    entries.push([key, text]);
  }
  return entries;
}

function parseJson(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
}
