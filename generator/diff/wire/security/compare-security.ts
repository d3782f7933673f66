import type { Document } from "../../../ir/document.ts";
import type { Operation } from "../../../ir/operation.ts";
import { child, pointerOf, type Pointer } from "../../../ir/pointer.ts";
import type { SecurityAlternatives } from "../../../ir/security.ts";
import type { OperationSite } from "../operation/operation-site.ts";
import type { PairNode } from "../schema/walk.ts";
import { bothWays } from "../ways.ts";
import { compareAlternatives } from "./compare-alternatives.ts";
import { compareSchemes } from "./compare-schemes.ts";

/** What an operation asks for, be it said there or for all. */
interface Demand {
  readonly alternatives: SecurityAlternatives;
  readonly pointer: Pointer;
}

/** Compares the security of operations; gives the nodes of what is said for all. */
export function createSecurityComparison(
  base: Document,
  revision: Document,
): {
  readonly compare: (site: OperationSite) => void;
  readonly nodes: readonly PairNode[];
} {
  const schemes = compareSchemes(
    base.securitySchemes,
    revision.securitySchemes,
  );
  const shared: PairNode = {
    subject: { kind: "document" },
    found: [],
    edges: [],
  };
  const inDocument = pointerOf("security");
  let isCompared = false;
  const compare = ({ node, pair }: OperationSite): void => {
    const before = demandOf(pair.base, base);
    const after = demandOf(pair.revision, revision);
    const used = before.alternatives.flat().map(({ scheme }) => scheme);
    for (const scheme of new Set(used)) {
      const to = schemes.nodes.get(scheme);
      if (to !== undefined) node.edges.push({ to, ways: bothWays });
    }
    const isShared =
      before.pointer === inDocument && after.pointer === inDocument;
    if (isShared) node.edges.push({ to: shared, ways: bothWays });
    if (isShared && isCompared) return;
    isCompared ||= isShared;
    const at = { base: before.pointer, revision: after.pointer };
    compareAlternatives(
      before.alternatives.map((alternative) =>
        alternative.map(({ scheme, scopes }) => ({
          scheme: schemes.nameIn(scheme),
          scopes,
        })),
      ),
      after.alternatives,
      {
        at,
        context: {
          node: isShared ? shared : node,
          root: {
            ...at,
            label: isShared ? "security" : `${pair.base.key} security`,
          },
          ways: 0,
        },
      },
    );
  };
  return { compare, nodes: [shared, ...schemes.nodes.values()] };
}

function demandOf(operation: Operation, document: Document): Demand {
  const { pointer, security } = operation;
  return security === undefined
    ? { alternatives: document.security, pointer: pointerOf("security") }
    : { alternatives: security, pointer: child(pointer, "security") };
}
