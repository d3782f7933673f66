import type { SecurityScheme } from "../../../ir/security.ts";
import { note, type PairNode } from "../schema/walk.ts";
import { schemeShape } from "./scheme-shape.ts";

/** The schemes of both documents. */
export interface MatchedSchemes {
  /** What a scheme of the base is called in the revision. */
  readonly nameIn: (key: string) => string;
  /** By the key in the base: a node for each scheme of both, with what changed of it. */
  readonly nodes: ReadonlyMap<string, PairNode>;
}

/** Compares the security schemes under one key, and finds those again that have another key only. */
export function compareSchemes(
  base: readonly SecurityScheme[],
  revision: readonly SecurityScheme[],
): MatchedSchemes {
  const later = new Map(revision.map((scheme) => [scheme.key, scheme]));
  const nodes = new Map<string, PairNode>();
  const renamed = new Map<string, string>();
  for (const scheme of base) {
    const other = later.get(scheme.key);
    if (other === undefined) {
      const shape = schemeShape(scheme);
      const known = new Set(base.map(({ key }) => key));
      const alike = revision.filter(
        (each) => !known.has(each.key) && schemeShape(each) === shape,
      );
      const [only, ...others] = alike;
      if (only !== undefined && others.length === 0) {
        renamed.set(scheme.key, only.key);
      }
      continue;
    }
    nodes.set(scheme.key, compareScheme(scheme, other));
  }
  return { nameIn: (key) => renamed.get(key) ?? key, nodes };
}

function compareScheme(
  base: SecurityScheme,
  revision: SecurityScheme,
): PairNode {
  const node: PairNode = {
    subject: { kind: "document" },
    found: [],
    edges: [],
  };
  const before = schemeShape(base);
  const after = schemeShape(revision);
  if (before === after) return node;
  const at = { base: base.pointer, revision: revision.pointer };
  const root = { ...at, label: `security scheme ${base.key}` };
  note({ node, root, ways: 0 }, "security-scheme-changed", {
    ...at,
    parameters: { scheme: base.key },
    before,
    after,
  });
  return node;
}
