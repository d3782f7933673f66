/** Gives out names, each once. All collisions of a package are resolved here, in the order asked. */
export interface Allocator {
  /** Takes a name as it is; false where it is taken. */
  readonly claim: (name: string) => boolean;
  /**
   * The first candidate that is free and not to be avoided, else the last one with the first number
   * that makes it so.
   */
  readonly allocate: (
    candidates: readonly string[],
    avoided?: ReadonlySet<string>,
  ) => string;
}

/** An allocator that gives out anything but the names that are taken from the start. */
export function createAllocator(taken: Iterable<string>): Allocator {
  const given = new Set(taken);
  const numbers = new Map<string, number>();
  const claim = (name: string): boolean => {
    const free = !given.has(name);
    given.add(name);
    return free;
  };
  return {
    claim,
    allocate: (candidates, avoided) => {
      const usable = (name: string): boolean =>
        avoided?.has(name) !== true && claim(name);
      const free = candidates.find(usable);
      if (free !== undefined) return free;
      const stem = candidates.at(-1) ?? "_";
      for (let number = numbers.get(stem) ?? 2; ; number += 1) {
        const name = `${stem}${number}`;
        if (!usable(name)) continue;
        numbers.set(stem, number + 1);
        return name;
      }
    },
  };
}
