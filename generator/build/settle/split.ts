import type { Access, Schema, SchemaId, Usage } from "../../ir/schema.ts";
import { childrenOf } from "../../ir/schema-children.ts";
import type { Schemas } from "./break-cycles.ts";

/**
 * The schemas that need two shapes: those that both directions use, which hold a property that only
 * one carries, or refer to a schema that needs two. What nothing uses is shown as in a response,
 * and gets a request shape only where a property would be lost otherwise.
 */
export function splitSchemas(
  schemas: Schemas,
  usage: ReadonlyMap<SchemaId, Usage>,
): ReadonlySet<SchemaId> {
  const referrers = new Map<SchemaId, SchemaId[]>();
  const open: SchemaId[] = [];
  for (const [id, schema] of schemas) {
    const use = usage.get(id);
    if (use !== "both" && use !== "unused") continue;
    const { accesses, targets } = contentsOf(schema);
    const differs =
      accesses.has("write") || (use === "both" && accesses.has("read"));
    if (differs) open.push(id);
    if (use === "unused") continue;
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

/** The access of the properties of the schema itself, and the schemas to which it refers. */
function contentsOf(schema: Schema): {
  readonly accesses: ReadonlySet<Access>;
  readonly targets: ReadonlySet<SchemaId>;
} {
  const targets = new Set<SchemaId>();
  const accesses = new Set<Access>();
  const open = [schema];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.kind === "ref") targets.add(next.target);
    if (next.kind === "object") {
      for (const property of next.properties) {
        accesses.add(property.schema.access);
      }
    }
    open.push(...childrenOf(next));
  }
  return { accesses, targets };
}
