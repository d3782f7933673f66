import type { Origin } from "../../ir/bundle.ts";
import { child, tokensOf, type Pointer } from "../../ir/pointer.ts";

/** A place of a source. */
type Spot = Pick<Origin, "source" | "sourcePointer">;

/** Where a part of a document came from, and what in it came from elsewhere. */
export interface Provenance {
  readonly spot: Spot;
  readonly below: ReadonlyMap<string, Known>;
}

interface Known {
  /** Absent: what it stands in tells. */
  readonly spot?: Spot | undefined;
  readonly below: ReadonlyMap<string, Known>;
}

interface OriginNode extends Known {
  spot?: Spot | undefined;
  below: Map<string, OriginNode>;
}

/** Where each part of a document came from, kept while parts of it are moved, added and removed. */
export class OriginTree {
  readonly #root: OriginNode = { below: new Map() };

  constructor(origins: readonly Origin[]) {
    for (const { pointer, source, sourcePointer } of origins) {
      this.#nodeAt(pointer).spot = { source, sourcePointer };
    }
  }

  /** Everything that is known of a part, as it is now. */
  at(pointer: Pointer): Provenance {
    const { spot, below } = this.#look(pointer);
    return { spot, below: copyOf(below) };
  }

  /** Says where a part came from that is new, whole. */
  set(pointer: Pointer, { spot, below }: Provenance): void {
    Object.assign(this.#nodeAt(pointer), { spot, below: copyOf(below) });
  }

  /** Forgets what stood at places of a list of so many items; those behind move up. */
  removeItems(
    list: Pointer,
    removed: ReadonlySet<number>,
    length: number,
  ): void {
    const whole = this.#look(list);
    const kept = new Map<string, OriginNode>();
    for (let index = 0; index < length; index += 1) {
      if (removed.has(index)) continue;
      const { spot, below } = partOf(whole, [String(index)]);
      kept.set(String(kept.size), { spot, below: copyOf(below) });
    }
    this.#nodeAt(list).below = kept;
  }

  /** As a bundle holds them. */
  toOrigins(): readonly Origin[] {
    const origins: Origin[] = [];
    const open: [Pointer, OriginNode][] = [["", this.#root]];
    // The list grows as it is gone through.
    for (const [pointer, { spot, below }] of open) {
      if (spot !== undefined) origins.push({ pointer, ...spot });
      for (const [token, node] of below) {
        open.push([child(pointer, token), node]);
      }
    }
    return origins;
  }

  #look(pointer: Pointer): Provenance {
    const { spot = { source: 0, sourcePointer: "" }, below } = this.#root;
    return partOf({ spot, below }, tokensOf(pointer));
  }

  #nodeAt(pointer: Pointer): OriginNode {
    let node = this.#root;
    for (const token of tokensOf(pointer)) {
      const next = node.below.get(token) ?? { below: new Map() };
      node.below.set(token, next);
      node = next;
    }
    return node;
  }
}

/** What is known of a part of what something is known of. */
export function partOf(
  whole: Provenance,
  tokens: readonly string[],
): Provenance {
  let part = whole;
  for (const token of tokens) {
    const { source, sourcePointer } = part.spot;
    const known = part.below.get(token);
    part = {
      spot: known?.spot ?? {
        source,
        sourcePointer: child(sourcePointer, token),
      },
      below: known?.below ?? new Map(),
    };
  }
  return part;
}

function copyOf(below: ReadonlyMap<string, Known>): Map<string, OriginNode> {
  return new Map(
    [...below].map(([token, { spot, below: inner }]) => [
      token,
      { spot, below: copyOf(inner) },
    ]),
  );
}
