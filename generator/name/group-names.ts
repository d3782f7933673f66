import type { Document } from "../ir/document.ts";
import type { GroupNames } from "../ir/naming.ts";
import type { Pointer } from "../ir/pointer.ts";
import { createAllocator } from "./allocator.ts";
import {
  groupDeclaration,
  untagged,
  type Declaration,
} from "./declarations.ts";
import { fileName } from "./file-names.ts";
import { camelCase } from "./identifiers.ts";
import type { FindPublished } from "./published-names.ts";
import { reservedMembers } from "./reserved-words.ts";

/** A group of operations before its class has a name. */
export interface Group {
  readonly tag: string | undefined;
  readonly declaration: Declaration;
}

/** A group for each tag that an operation has first, and one for operations without tags. */
export function findGroups(document: Document): readonly Group[] {
  const used = new Map<string | undefined, Pointer>();
  for (const { tags, pointer } of document.operations) {
    if (!used.has(tags[0])) used.set(tags[0], pointer);
  }
  const tags = document.tags
    .map(({ name }) => name)
    .filter((name) => used.has(name));
  const all = used.has(undefined) ? [...tags, undefined] : tags;
  return all.map((tag) => ({
    tag,
    declaration: groupDeclaration(tag, used.get(tag) ?? ""),
  }));
}

/**
 * The properties and files of groups. Where tags differ by case or separators only, the group with the
 * shorter class name chooses first, else the one whose class name sorts first; class names are
 * published, so the order is the same next time.
 */
export function nameGroups(
  groups: readonly Group[],
  find: FindPublished,
  classNames: ReadonlyMap<Declaration, string>,
): readonly GroupNames[] {
  const properties = createAllocator([...reservedMembers, "request"]);
  const files = createAllocator([]);
  const classOf = ({ declaration }: Group): string =>
    classNames.get(declaration) ?? "";
  const ordered = groups.toSorted((first, second) => {
    const [a, b] = [classOf(first), classOf(second)];
    return a.length - b.length || (a < b ? -1 : 1);
  });
  const published = ordered.filter(({ declaration }) => find(declaration));
  for (const { declaration } of published) {
    const file = find(declaration)?.file;
    if (file !== undefined) files.claim(file);
  }
  const chosen = new Map<Group, GroupNames>();
  for (const group of new Set([...published, ...ordered])) {
    const { tag, declaration } = group;
    const stem = tag ?? untagged;
    chosen.set(group, {
      ...(tag === undefined ? {} : { tag }),
      property: properties.allocate([camelCase(stem) || "group"]),
      className: classOf(group),
      file:
        find(declaration)?.file ??
        files.allocate([`operations/${fileName(stem, "group")}`]),
    });
  }
  return groups.flatMap((group) => chosen.get(group) ?? []);
}
