import { findUses, type Use } from "./find-uses.ts";
import { placeOfUse, type UsePlace } from "./impact-of.ts";
import type { Consumer } from "./open-consumer.ts";
import type { RenamesByKey } from "./renames-of.ts";

/** What has to be written in a file in place of what stands between two offsets. */
export interface Edit extends UsePlace {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The edits that renames ask for, by symbol; what is called the same and is something else stays. */
export function planEdits(
  renames: RenamesByKey,
  consumer: Consumer,
): readonly Edit[] {
  return findUses(consumer).flatMap((use) => {
    const key = use.keys.find((each) => renames.has(each));
    const name = key === undefined ? undefined : renames.get(key);
    // An import under another name keeps that name.
    return key === undefined || name === undefined || !isCalled(use, key)
      ? []
      : [editOf(use, name, consumer)];
  });
}

function isCalled({ node }: Use, key: string): boolean {
  return key === node.text || key.endsWith(`.${node.text}`);
}

function editOf(use: Use, name: string, { ts }: Consumer): Edit {
  const { file, form, node } = use;
  const isText = ts.isStringLiteral(node);
  const written =
    isText || !/^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(name)
      ? JSON.stringify(name)
      : name;
  return {
    ...placeOfUse(use),
    start: node.getStart(file),
    end: node.getEnd(),
    text: form === "name" ? written : `${written}: ${node.text}`,
  };
}

/** A text with its edits made. */
export function withEdits(text: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (changed, { start, end, text: next }) =>
        changed.slice(0, start) + next + changed.slice(end),
      text,
    );
}
