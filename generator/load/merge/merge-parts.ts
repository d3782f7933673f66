import type { Origin } from "../../ir/bundle.ts";
import { isJsonObject, member, type JsonValue } from "../../ir/json.ts";
import { child, type Pointer } from "../../ir/pointer.ts";
import { deepEqual } from "./deep-equal.ts";
import type { Merged, Part } from "./part.ts";

/** Several parts for one place of the merged document; there is at least one. */
export interface Merge {
  readonly parts: readonly [Part, ...Part[]];
  readonly pointer: Pointer;
}

/** Takes equal definitions as one; an unequal one is a conflict with the first. */
export function mergeEqual(merge: Merge): Merged {
  const { parts, pointer } = merge;
  const [first, ...others] = parts;
  return {
    value: first.value,
    origins: [originOf(merge)],
    conflicts: others
      .filter(({ value }) => !deepEqual(value, first.value))
      .map((second) => ({ pointer, first, second })),
  };
}

/** Unites maps: their members `depth` levels down are the definitions that must be equal. */
export function mergeMaps(merge: Merge, depth: number): Merged {
  return depth === 0
    ? mergeEqual(merge)
    : mergeMembers(merge, (_, held) => mergeMaps(held, depth - 1));
}

/** Unites maps, each of their members as `mergeMember` does. */
export function mergeMembers(
  merge: Merge,
  mergeMember: (key: string, held: Merge) => Merged,
): Merged {
  const { parts, pointer } = merge;
  if (!parts.every(({ value }) => isJsonObject(value))) {
    return mergeEqual(merge);
  }
  const merged = [...partsByKey(parts, membersOf)].map(
    ([key, held]) =>
      [
        key,
        mergeMember(key, { parts: held, pointer: child(pointer, key) }),
      ] as const,
  );
  return {
    value: Object.fromEntries(merged.map(([key, { value }]) => [key, value])),
    ...united(
      merge,
      merged.map(([, one]) => one),
    ),
  };
}

/** Unites lists of objects that the member `identity` tells apart. */
export function mergeLists(merge: Merge, identity: string): Merged {
  const { parts, pointer } = merge;
  if (!parts.every(({ value }) => Array.isArray(value))) {
    return mergeEqual(merge);
  }
  const identityOf = (item: JsonValue) =>
    String(member(item, identity) ?? JSON.stringify(item));
  const merged = [
    ...partsByKey(parts, (part) => itemsOf(part, identityOf)).values(),
  ].map((held, index) =>
    mergeEqual({ parts: held, pointer: child(pointer, index) }),
  );
  return { value: merged.map(({ value }) => value), ...united(merge, merged) };
}

/** A part of a part, and what tells it from its siblings. */
type Keyed = readonly [key: string, part: Part];

/** What stands under each key, in the order in which the keys first come. */
function partsByKey(
  parts: readonly Part[],
  keyed: (part: Part) => readonly Keyed[],
): ReadonlyMap<string, readonly [Part, ...Part[]]> {
  const byKey = new Map<string, readonly [Part, ...Part[]]>();
  for (const [key, part] of parts.flatMap(keyed)) {
    const earlier = byKey.get(key);
    byKey.set(key, earlier === undefined ? [part] : [...earlier, part]);
  }
  return byKey;
}

/** The members of a part that is a map. */
function membersOf({ value, source, pointer }: Part): readonly Keyed[] {
  return Object.entries(isJsonObject(value) ? value : {}).map(([key, held]) => [
    key,
    { value: held, source, pointer: child(pointer, key) },
  ]);
}

function itemsOf(
  { value, source, pointer }: Part,
  identityOf: (item: JsonValue) => string,
): readonly Keyed[] {
  return (Array.isArray(value) ? value : []).map((item, index) => [
    identityOf(item),
    { value: item, source, pointer: child(pointer, index) },
  ]);
}

/** Where a collection and all in it came from, and the conflicts in it. */
function united(
  merge: Merge,
  merged: readonly Merged[],
): Pick<Merged, "origins" | "conflicts"> {
  return {
    origins: [originOf(merge), ...merged.flatMap(({ origins }) => origins)],
    conflicts: merged.flatMap(({ conflicts }) => conflicts),
  };
}

/** The first source that has a thing stands for all that do. */
function originOf({ parts: [first], pointer }: Merge): Origin {
  return { pointer, source: first.source, sourcePointer: first.pointer };
}
