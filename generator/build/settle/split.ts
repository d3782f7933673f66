import type { Schema, SchemaId, Usage } from "../../ir/schema.ts";
import { childrenOf } from "../../ir/schema-children.ts";
import type { Schemas } from "./break-cycles.ts";

/**
 * The schemas that need two shapes: those that both directions use, or none (both might), which
 * hold a property that only one direction carries, or refer to a schema that needs two.
 */
export function splitSchemas(
  schemas: Schemas,
  usage: ReadonlyMap<SchemaId, Usage>,
): ReadonlySet<SchemaId> {
  const candidates = Array.from(schemas).filter(
    ([id]) => usage.get(id) === "both" || usage.get(id) === "unused",
  );
  const referrers = new Map<SchemaId, SchemaId[]>();
  const open: SchemaId[] = [];
  for (const [id, schema] of candidates) {
    const { differs, targets } = contentsOf(schema);
    if (differs) open.push(id);
    for (const target of targets) {
      const known = referrers.get(target);
      if (known === undefined) referrers.set(target, [id]);
      else known.push(id);
    }
  }
  const split = new Set<SchemaId>();
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (split.has(id)) continue;
    split.add(id);
    open.push(...(referrers.get(id) ?? []));
  }
  return split;
}

/** Whether one direction lacks a property of the schema itself, and to which schemas it refers. */
function contentsOf(schema: Schema): {
  readonly differs: boolean;
  readonly targets: ReadonlySet<SchemaId>;
} {
  const targets = new Set<SchemaId>();
  let differs = false;
  const open = [schema];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.kind === "ref") targets.add(next.target);
    if (next.kind === "object") {
      differs ||= next.properties.some(
        (property) => property.schema.access !== "both",
      );
    }
    open.push(...childrenOf(next));
  }
  return { differs, targets };
}
