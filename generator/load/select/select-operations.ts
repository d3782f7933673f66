import type { Bundle } from "../../ir/bundle.ts";
import type { Filter } from "../../ir/filter.ts";
import {
  isJsonObject,
  member,
  type JsonObject,
  type JsonValue,
} from "../../ir/json.ts";
import type { Outcome } from "../../ir/outcome.ts";
import { pointerOf, tokensOf } from "../../ir/pointer.ts";
import { OriginTree } from "../edit/origin-tree.ts";
import { createResolver } from "../references/resolve-reference.ts";
import { itemSections, listItems } from "./list-operations.ts";
import { matchOperations } from "./match-operations.ts";
import { rescueReferenced } from "./rescue-referenced.ts";
import { withoutOrphans } from "./without-orphans.ts";

/**
 * The document with the operations that a filter lets pass, and what they reach. Other components,
 * tags and security schemes are gone, and whatever is wrong with them.
 */
export function selectOperations(
  bundle: Bundle,
  filter: Filter,
): Outcome<Bundle> {
  const { document } = bundle;
  const items = listItems(document, createResolver(document));
  const operations = items.flatMap((item) => item.operations);
  const { value: wanted, diagnostics } = matchOperations(operations, filter);
  const origins = new OriginTree(bundle.origins);
  const kept = new Map<string, Map<string, JsonValue>>(
    itemSections.map((section) => [section, new Map()]),
  );
  for (const { section, name, pointer, item, operations: own } of items) {
    const dropped = own.filter((operation) => !wanted.has(operation));
    if (dropped.length > 0 && dropped.length === own.length) continue;
    if (dropped.length === 0) {
      const held = member(member(document, section), name);
      kept.get(section)?.set(name, held ?? item);
      continue;
    }
    const place = pointerOf(section, name);
    // What was referred to stands here itself from now on.
    if (pointer !== place) origins.set(place, origins.at(pointer));
    const paths = dropped.map((one) =>
      tokensOf(one.pointer.slice(pointer.length)),
    );
    kept.get(section)?.set(name, paths.reduce(withoutMember, item));
  }
  const selected = Object.fromEntries(
    Object.entries(document).map(([key, value]) => {
      const left = kept.get(key);
      return [key, left === undefined ? value : Object.fromEntries(left)];
    }),
  );
  const complete = rescueReferenced({
    before: document,
    after: selected,
    origins,
  });
  const pruned = withoutOrphans(complete, {
    operations: [...wanted].map(({ operation }) => operation),
    origins,
  });
  return {
    value: { ...bundle, document: pruned, origins: origins.toOrigins() },
    diagnostics,
  };
}

function withoutMember(
  object: JsonObject,
  [token = "", ...rest]: readonly string[],
): JsonObject {
  return Object.fromEntries(
    Object.entries(object).flatMap(([key, held]) => {
      if (key !== token) return [[key, held]];
      return rest.length === 0 || !isJsonObject(held)
        ? []
        : [[key, withoutMember(held, rest)]];
    }),
  );
}
