import type { OperationKey } from "../../ir/operation.ts";
import type { PairNode } from "./schema/walk.ts";
import type { Ways } from "./ways.ts";

/** An operation from which nodes are reached, and which ways; null for what the API sends itself. */
export interface Source {
  readonly operation: OperationKey | null;
  readonly node: PairNode;
  readonly ways: Ways;
}

/** Which operations reach a node, and which ways each. */
export type Reach = ReadonlyMap<PairNode, ReachedBy>;

export type ReachedBy = ReadonlyMap<OperationKey | null, Ways>;

/**
 * Follows the edges from operations to everything in which a change was found; to nothing else, for
 * most of two versions is the same.
 */
export function reachOf(
  sources: readonly Source[],
  nodes: Iterable<PairNode>,
): Reach {
  const leading = leadingToChanges([
    ...nodes,
    ...sources.map(({ node }) => node),
  ]);
  const reach = new Map<PairNode, Map<OperationKey | null, Ways>>();
  for (const { operation, node: start, ways: all } of sources) {
    const open: (readonly [PairNode, Ways])[] = [[start, all]];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const [node, ways] = next;
      if (ways === 0 || !leading.has(node)) continue;
      const own = reach.get(node) ?? new Map<OperationKey | null, Ways>();
      reach.set(node, own);
      const known = own.get(operation) ?? 0;
      if ((known | ways) === known) continue;
      own.set(operation, known | ways);
      for (const edge of node.edges) open.push([edge.to, ways & edge.ways]);
    }
  }
  return reach;
}

function leadingToChanges(nodes: Iterable<PairNode>): ReadonlySet<PairNode> {
  const referrers = new Map<PairNode, PairNode[]>();
  const open: PairNode[] = [];
  for (const node of nodes) {
    if (node.found.length > 0) open.push(node);
    for (const { to } of node.edges) {
      const known = referrers.get(to);
      if (known === undefined) referrers.set(to, [node]);
      else known.push(node);
    }
  }
  const leading = new Set<PairNode>();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (leading.has(node)) continue;
    leading.add(node);
    open.push(...(referrers.get(node) ?? []));
  }
  return leading;
}
