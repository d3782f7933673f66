import { areSimilar } from "./similar-names.ts";

/** Something that one version has under this name and the other does not. */
export interface Lost<Item> {
  readonly name: string;
  readonly item: Item;
  /** What it takes: see `shape-of.ts`. */
  readonly shape: string;
  readonly description: string | undefined;
}

export interface RenamePair<Item> {
  readonly base: Lost<Item>;
  readonly revision: Lost<Item>;
}

/**
 * Which of the removed became which of the added. `renamed` decides where it says something: the new
 * name, or none. Else both have one shape and similar names, or one description, and each has no
 * other candidate: rather a removal and an addition than a rename that is none.
 */
export function findRenames<Item>(
  removed: readonly Lost<Item>[],
  added: readonly Lost<Item>[],
  renamed: (name: string) => string | undefined,
): readonly RenamePair<Item>[] {
  const chosen = removed.flatMap((base) => {
    const wanted = renamed(base.name);
    const revision = added.find(({ name }) => name === wanted);
    return revision === undefined ? [] : [{ base, revision }];
  });
  const taken = new Set(
    chosen.flatMap(({ base, revision }) => [base, revision]),
  );
  const sources = removed.filter(
    (each) => !taken.has(each) && renamed(each.name) === undefined,
  );
  const targets = added.filter((each) => !taken.has(each));
  const found = sources.flatMap((base) => {
    const candidates = targets.filter((each) => isRename(base, each));
    const [revision, ...others] = candidates;
    if (revision === undefined || others.length > 0) return [];
    const rivals = sources.filter((each) => isRename(each, revision));
    return rivals.length === 1 ? [{ base, revision }] : [];
  });
  return [...chosen, ...found];
}

function isRename<Item>(base: Lost<Item>, revision: Lost<Item>): boolean {
  if (base.shape !== revision.shape) return false;
  const isSameText =
    base.description !== undefined && base.description === revision.description;
  return isSameText || areSimilar(base.name, revision.name);
}
