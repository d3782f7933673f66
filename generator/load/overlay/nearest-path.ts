import { jsonpath, type JSONPathQuery } from "json-p3";

import { isJsonObject, type JsonValue } from "../../ir/json.ts";
import { nearestName } from "../../ir/nearest-name.ts";
import { compilePath, selectParts } from "./json-path.ts";

/** What a path that selects nothing comes nearest to. */
export interface NearestPath {
  /** The longest beginning of the path that selects something. */
  readonly existing: string;
  /** A path that does select something, and was most likely meant. */
  readonly nearest?: string;
  /** Some of what stands at the end of `existing`, by name. */
  readonly known: readonly string[];
}

/** How many names are listed. */
const maximumNames = 8;

/** Follows a path to the step at which it leaves the document. */
export function nearestPath(
  { segments }: JSONPathQuery,
  document: JsonValue,
): NearestPath {
  const steps = segments.map(String);
  let length = steps.length - 1;
  while (length > 0 && !exists(pathOf(steps.slice(0, length)), document)) {
    length -= 1;
  }
  const existing = pathOf(steps.slice(0, length));
  const segment = segments[length];
  const [selector, ...others] = segment?.selectors ?? [];
  if (
    !(selector instanceof jsonpath.selectors.NameSelector) ||
    others.length > 0
  ) {
    return { existing, known: [] };
  }
  const descends = String(segment).startsWith("..");
  const names = [
    ...new Set([
      ...namesAt(existing, document),
      ...(descends ? namesAt(`${existing}..*`, document) : []),
    ]),
  ];
  const known = names.slice(0, maximumNames);
  const name = nearestName(selector.name, names);
  if (name === undefined) return { existing, known };
  const right = `${descends ? ".." : ""}[${JSON.stringify(name)}]`;
  const shorter = pathOf([...steps.slice(0, length), right]);
  const whole = pathOf([
    ...steps.slice(0, length),
    right,
    ...steps.slice(length + 1),
  ]);
  const nearest = exists(whole, document) ? whole : shorter;
  return { existing, known, nearest };
}

/** As the library writes it, with brackets only where they are needed. */
function pathOf(steps: readonly string[]): string {
  const text = `$${steps.join("")}`;
  const compiled = compilePath(text);
  return compiled.kind === "done" ? compiled.value.toString() : text;
}

function exists(path: string, document: JsonValue): boolean {
  return partsAt(path, document).length > 0;
}

function namesAt(path: string, document: JsonValue): readonly string[] {
  return partsAt(path, document).flatMap((part) =>
    isJsonObject(part) ? Object.keys(part) : [],
  );
}

function partsAt(path: string, document: JsonValue): readonly JsonValue[] {
  const compiled = compilePath(path);
  if (compiled.kind === "failed") return [];
  const selected = selectParts(compiled.value, document);
  return selected.kind === "failed" ? [] : [...selected.value.values()];
}
