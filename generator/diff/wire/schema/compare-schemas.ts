import { tokensOf, type Pointer } from "../../../ir/pointer.ts";
import type { Schema } from "../../../ir/schema.ts";
import type { Plans } from "../../judge-change.ts";
import type { SchemaPair } from "../../matches.ts";
import type { Renames } from "../../renames.ts";
import type { Root } from "../label.ts";
import { bothWays } from "../ways.ts";
import { compareContent } from "./compare-content.ts";
import { compareNull, isNullAlike } from "./compare-null.ts";
import { compareSiblings } from "./compare-siblings.ts";
import { createResolver } from "./resolve-schema.ts";
import type { Context, PairNode, Walk } from "./walk.ts";

export interface SchemaComparison {
  readonly walk: Walk;
  /** Compares two named schemas, as far as nothing has led to them yet. */
  readonly visit: (pair: SchemaPair) => void;
  /** Compares what was met so far and waits; then everything that is reached has been compared. */
  readonly finish: () => void;
  /** The named schemas that stood in one place, in the order in which they were met. */
  readonly met: () => readonly SchemaPair[];
  readonly nodes: () => Iterable<PairNode>;
}

export interface SchemaOptions {
  readonly renames: Renames;
  /** Places that could not be read: what stands there is not judged. */
  readonly unread: {
    readonly base: ReadonlySet<Pointer>;
    readonly revision: ReadonlySet<Pointer>;
  };
}

/** A node that waits to be compared. */
interface Waiting {
  readonly node: PairNode;
  readonly base: Schema;
  readonly revision: Schema;
  readonly root: Root;
  readonly text: Context["text"];
}

/**
 * Compares schemas in pairs. What has a name, and what could lead into a circle, is a node of its
 * own and compared once, after what led to it: so nothing is compared for each use, and depth is no
 * limit.
 */
export function createSchemaComparison(
  { base, revision }: Plans,
  { renames, unread }: SchemaOptions,
): SchemaComparison {
  const nodes = new Map<string, PairNode>();
  const met: SchemaPair[] = [];
  const waiting: Waiting[] = [];
  const walk: Walk = {
    base: createResolver(base.document),
    revision: createResolver(revision.document),
    renames,
    pair: (given, givenLater, context) => {
      const before = walk.base.unalias(given);
      const after = walk.revision.unalias(givenLater);
      if (isUnread(before, unread.base)) return;
      if (isUnread(after, unread.revision)) return;
      const resolved = walk.base.resolve(before);
      const resolvedLater = walk.revision.resolve(after);
      if (before.kind === "ref" && after.kind === "ref") {
        compareSiblings(before, after, { context, walk });
        const pair = { base: before.target, revision: after.target };
        context.node.edges.push({ to: named(pair), ways: context.ways });
        if (isNullAlike(resolved, resolvedLater)) return;
        context.node.edges.push({ to: nullOf(pair), ways: context.ways });
      } else if (isOpenEnded(before) || isOpenEnded(after)) {
        const node = unnamed(before, after, context);
        context.node.edges.push({ to: node, ways: context.ways });
      } else {
        compareNull(resolved, resolvedLater, context);
        compareContent(resolved, resolvedLater, { context, walk });
      }
    },
  };
  const named = (pair: SchemaPair): PairNode => {
    const key = `${pair.base}\n${pair.revision}`;
    const found = nodes.get(key);
    if (found !== undefined) return found;
    met.push(pair);
    const node = nodeOf(pair);
    nodes.set(key, node);
    const before = walk.base.find(pair.base);
    const after = walk.revision.find(pair.revision);
    if (before === undefined || after === undefined) return node;
    waiting.push({
      node,
      base: before,
      revision: after,
      root: rootOf(pair),
      text: undefined,
    });
    return node;
  };
  // Whether a named schema takes null is a node of its own: where null is said beside a reference, or
  // of the union around it, nobody meets that the schema takes it now as well.
  const nullOf = (pair: SchemaPair): PairNode => {
    const key = `${pair.base}\n${pair.revision}\nnull`;
    const found = nodes.get(key);
    if (found !== undefined) return found;
    const node = nodeOf(pair);
    nodes.set(key, node);
    const before = walk.base.find(pair.base);
    const after = walk.revision.find(pair.revision);
    if (before === undefined || after === undefined) return node;
    compareNull(walk.base.resolve(before), walk.revision.resolve(after), {
      node,
      root: rootOf(pair),
      ways: bothWays,
    });
    return node;
  };
  const unnamed = (
    before: Schema,
    after: Schema,
    { node: { subject }, root, text }: Context,
  ): PairNode => {
    const flags = `${before.nullable} ${after.nullable}`;
    const key = `${placeOf(before)}\n${placeOf(after)}\n${flags}\n${root.label}`;
    const found = nodes.get(key);
    if (found !== undefined) return found;
    const node: PairNode = { subject, found: [], edges: [] };
    nodes.set(key, node);
    compareNull(walk.base.resolve(before), walk.revision.resolve(after), {
      node,
      root,
      ways: bothWays,
    });
    waiting.push({ node, base: before, revision: after, root, text });
    return node;
  };
  return {
    walk,
    visit: (pair) => {
      const isMet = nodes.has(`${pair.base}\n${pair.revision}`);
      named(pair);
      // Those who use a name that stayed meet what it stands for, whatever the wire makes of it.
      if (!isMet || pair.base === pair.revision) nullOf(pair);
    },
    finish: () => {
      // A list that grows while it is walked is walked to its new end.
      for (const next of waiting) {
        const { node, root, text } = next;
        const context: Context = {
          node,
          root,
          ways: bothWays,
          ...(text !== undefined && { text }),
        };
        const resolved = {
          base: walk.base.resolve(next.base),
          revision: walk.revision.resolve(next.revision),
        };
        if (isUnread(resolved.base, unread.base)) continue;
        if (isUnread(resolved.revision, unread.revision)) continue;
        compareContent(resolved.base, resolved.revision, { context, walk });
      }
      waiting.length = 0;
    },
    met: () => met,
    nodes: () => nodes.values(),
  };
}

/** What leads elsewhere, or is made of what does: in there may be a circle. */
function isOpenEnded({ kind }: Schema): boolean {
  return kind === "ref" || kind === "intersection";
}

/** What a node is known by: where a reference leads, else where the schema stands. */
function placeOf(schema: Schema): Pointer {
  return schema.kind === "ref" ? schema.target : schema.pointer;
}

function isUnread(
  { kind, pointer }: Schema,
  unread: ReadonlySet<Pointer>,
): boolean {
  return kind === "any" && unread.has(pointer);
}

function nodeOf(pair: SchemaPair): PairNode {
  return { subject: { kind: "schema", ...pair }, found: [], edges: [] };
}

function rootOf(pair: SchemaPair): Root {
  return { ...pair, label: tokensOf(pair.base).at(-1) ?? "" };
}
