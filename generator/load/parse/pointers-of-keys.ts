import { isPair, isScalar, isSeq, visit, type Document } from "yaml";

import { pointerOf, type Pointer } from "../../ir/pointer.ts";

/** The pointers of the members whose keys stand at these offsets of a YAML text. */
export function pointersOfKeys(
  document: Document.Parsed,
  offsets: ReadonlySet<number>,
): ReadonlyMap<number, Pointer> {
  const pointers = new Map<number, Pointer>();
  visit(document, {
    Pair: (_, pair, ancestors) => {
      const offset = isScalar(pair.key) ? pair.key.range?.[0] : undefined;
      if (offset !== undefined && offsets.has(offset)) {
        pointers.set(offset, pointerOf(...tokensOf([...ancestors, pair])));
      }
    },
  });
  return pointers;
}

/** The keys and indexes along a path of nodes. */
function tokensOf(path: readonly unknown[]): readonly string[] {
  return path.flatMap((node, index) => {
    if (isPair(node)) return [isScalar(node.key) ? String(node.key.value) : ""];
    const held = path[index + 1];
    return isSeq(node) ? [String(node.items.indexOf(held))] : [];
  });
}
