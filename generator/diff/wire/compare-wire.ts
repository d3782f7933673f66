import type { Document } from "../../ir/document.ts";
import type { Operation, OperationKey } from "../../ir/operation.ts";
import { child, pointerOf, type Pointer } from "../../ir/pointer.ts";
import type { Change, NotJudged } from "../change.ts";
import type { Plans } from "../judge-change.ts";
import type { Matches } from "../matches.ts";
import type { Renames } from "../renames.ts";
import { compareOperation } from "./operation/compare-operation.ts";
import { compareWebhooks } from "./operation/compare-webhooks.ts";
import { matchOperations } from "./operation/match-operations.ts";
import type { OperationSite } from "./operation/operation-site.ts";
import { reachOf, type ReachedBy, type Source } from "./reach.ts";
import { createSchemaComparison } from "./schema/compare-schemas.ts";
import type { PairNode } from "./schema/walk.ts";
import { matchSchemas } from "./match-schemas.ts";
import { createSecurityComparison } from "./security/compare-security.ts";
import { compareServers } from "./server/compare-servers.ts";
import { bothWays, responseWay, waysIn } from "./ways.ts";

export interface WireOptions {
  readonly renames: Renames;
  readonly notJudged: readonly NotJudged[];
}

export interface WireComparison {
  readonly changes: readonly Change[];
  readonly matches: Matches;
}

/** What a client that follows the base meets when the server follows the revision. */
export function compareWire(
  plans: Plans,
  { renames, notJudged }: WireOptions,
): WireComparison {
  const base = plans.base.document;
  const revision = plans.revision.document;
  const { pairs, removed, added } = matchOperations(
    base.operations,
    revision.operations,
    renames.operations,
  );
  const schemas = createSchemaComparison(plans, {
    renames,
    unread: {
      base: placesOf("base", notJudged),
      revision: placesOf("revision", notJudged),
    },
  });
  const security = createSecurityComparison(base, revision);
  const sites = pairs.map((pair): OperationSite => ({
    pair,
    walk: schemas.walk,
    node: {
      subject: {
        kind: "operation",
        base: pair.base.key,
        revision: pair.revision.key,
      },
      found: [],
      edges: [],
    },
  }));
  for (const site of sites) {
    compareOperation(site);
    security.compare(site);
    compareOwnServers(site, base, revision);
  }
  const webhooks = compareWebhooks(
    base.webhooks,
    revision.webhooks,
    schemas.walk,
  );
  schemas.finish();
  const matched = matchSchemas(base.schemas, revision.schemas, {
    met: schemas.met(),
    renamed: renames.schemas ?? {},
    shapeOf: {
      base: schemas.walk.base.shapeOf,
      revision: schemas.walk.revision.shapeOf,
    },
  });
  for (const pair of matched.pairs) schemas.visit(pair);
  schemas.finish();

  const servers = compareDocumentServers(base, revision);
  const sources: readonly Source[] = [
    ...sites.map(({ node, pair }) => ({
      operation: pair.base.key,
      node,
      ways: bothWays,
    })),
    { operation: null, node: webhooks, ways: responseWay },
  ];
  const nodes = [
    ...sites.map(({ node }) => node),
    ...security.nodes,
    servers,
    webhooks,
    ...schemas.nodes(),
  ];
  const reach = reachOf(sources, nodes);
  return {
    changes: [
      ...removed.map(removal),
      ...nodes.flatMap((node) => changesOf(node, reach.get(node))),
      ...added.map(addition),
    ],
    matches: { operations: pairs, schemas: matched.pairs },
  };
}

/** The changes of a node, with the operations that meet each, and the ways they meet it. */
function changesOf(
  { found }: PairNode,
  reached: ReachedBy = new Map(),
): readonly Change[] {
  return found.map(({ change, ways: own }) => {
    let ways = 0;
    const operations: OperationKey[] = [];
    for (const [operation, way] of reached) {
      // What goes no way, such as a tag, is met by the operation all the same.
      if (own !== 0 && (way & own) === 0) continue;
      ways |= way & own;
      if (operation !== null) operations.push(operation);
    }
    return { ...change, ways: waysIn(ways), operations };
  });
}

function placesOf(
  side: "base" | "revision",
  notJudged: readonly NotJudged[],
): ReadonlySet<Pointer> {
  return new Set(
    notJudged
      .filter((each) => each.side === side || each.side === "both")
      .flatMap(({ pointer }) => (pointer === null ? [] : [schemaAt(pointer)])),
  );
}

/** The schema of which a keyword could not be read. */
function schemaAt(pointer: Pointer): Pointer {
  return pointer.replace(/\/(?:\$ref|type)$/, "");
}

function compareDocumentServers(base: Document, revision: Document): PairNode {
  const node: PairNode = {
    subject: { kind: "document" },
    found: [],
    edges: [],
  };
  const at = { base: pointerOf("servers"), revision: pointerOf("servers") };
  const root = { base: null, revision: null, label: "servers" };
  compareServers(base.servers, revision.servers, {
    at,
    context: { node, root, ways: 0 },
  });
  return node;
}

/** Servers of its own, which an operation had or has; those of the document are compared once. */
function compareOwnServers(
  { node, pair }: OperationSite,
  base: Document,
  revision: Document,
): void {
  const { servers: before } = pair.base;
  const { servers: after } = pair.revision;
  if (before.length + after.length === 0) return;
  const at = {
    base: child(pair.base.pointer, "servers"),
    revision: child(pair.revision.pointer, "servers"),
  };
  const root = {
    base: null,
    revision: null,
    label: `${pair.base.key} servers`,
  };
  compareServers(
    before.length === 0 ? base.servers : before,
    after.length === 0 ? revision.servers : after,
    { at, context: { node, root, ways: 0 } },
  );
}

function removal({ key, pointer }: Operation): Change {
  return {
    code: "operation-removed",
    parameters: {},
    where: key,
    subject: { kind: "operation", base: key, revision: null },
    location: { base: pointer, revision: null },
    before: key,
    after: null,
    ways: [],
    operations: [key],
  };
}

function addition({ key, pointer }: Operation): Change {
  return {
    code: "operation-added",
    parameters: {},
    where: key,
    subject: { kind: "operation", base: null, revision: key },
    location: { base: null, revision: pointer },
    before: null,
    after: key,
    ways: [],
    operations: [key],
  };
}
