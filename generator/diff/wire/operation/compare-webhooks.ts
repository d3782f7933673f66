import type { Webhook } from "../../../ir/webhook.ts";
import {
  note,
  type Context,
  type PairNode,
  type Walk,
} from "../schema/walk.ts";
import { responseWay } from "../ways.ts";
import { compareContent } from "./compare-content.ts";

/** Compares what the API sends. To who receives it, it is what a response is. */
export function compareWebhooks(
  base: readonly Webhook[],
  revision: readonly Webhook[],
  walk: Walk,
): PairNode {
  const node: PairNode = {
    subject: { kind: "document" },
    found: [],
    edges: [],
  };
  const later = new Map(revision.map((webhook) => [keyOf(webhook), webhook]));
  for (const webhook of base) {
    const other = later.get(keyOf(webhook));
    later.delete(keyOf(webhook));
    const context = contextOf(webhook, other, node);
    if (other !== undefined) {
      compareContent(webhook.content, other.content, { context, walk });
      continue;
    }
    note(context, "webhook-removed", {
      base: webhook.pointer,
      revision: null,
      parameters: { webhook: webhook.name },
      before: webhook.name,
    });
  }
  for (const webhook of later.values()) {
    note(contextOf(undefined, webhook, node), "webhook-added", {
      base: null,
      revision: webhook.pointer,
      parameters: { webhook: webhook.name },
      after: webhook.name,
    });
  }
  return node;
}

/** A callback is one of its operation's, so that two operations may have one name for theirs. */
function keyOf({ name, callbackOf = "" }: Webhook): string {
  return `${callbackOf} ${name}`;
}

function contextOf(
  base: Webhook | undefined,
  revision: Webhook | undefined,
  node: PairNode,
): Context {
  const { callbackOf, name = "" } = base ?? revision ?? {};
  return {
    node,
    root: {
      label:
        callbackOf === undefined
          ? `webhook ${name}`
          : `${callbackOf} callback ${name}`,
      base: base?.pointer ?? null,
      revision: revision?.pointer ?? null,
    },
    ways: responseWay,
  };
}
