import { isConverted } from "../../ir/is-converted.ts";
import type { Direction, Schema, SchemaId, Usage } from "../../ir/schema.ts";
import type { Schemas } from "./break-cycles.ts";
import { carriedChildren } from "./usage.ts";

/** The named schemas whose values are converted, in the directions in which operations use them. */
export function convertedIn(
  schemas: Schemas,
  usage: ReadonlyMap<SchemaId, Usage>,
): ReadonlyMap<SchemaId, readonly Direction[]> {
  const input = converted(schemas, "input");
  const output = converted(schemas, "output");
  const directions = new Map<SchemaId, readonly Direction[]>();
  for (const [id, used] of usage) {
    const both: readonly Direction[] = [
      ...(output.has(id) && used !== "input" ? ["output" as const] : []),
      ...(input.has(id) && used !== "output" ? ["input" as const] : []),
    ];
    if (used !== "unused" && both.length > 0) directions.set(id, both);
  }
  return directions;
}

/** Those that hold a value that is converted, or refer to one that does. */
function converted(
  schemas: Schemas,
  direction: Direction,
): ReadonlySet<SchemaId> {
  const referrers = new Map<SchemaId, SchemaId[]>();
  const open: SchemaId[] = [];
  for (const [id, schema] of schemas) {
    const { converts, targets } = contentsOf(schema, direction);
    if (converts) open.push(id);
    for (const target of targets) {
      const known = referrers.get(target);
      if (known === undefined) referrers.set(target, [id]);
      else known.push(id);
    }
  }
  const found = new Set<SchemaId>();
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    open.push(...(referrers.get(id) ?? []));
  }
  return found;
}

function contentsOf(
  schema: Schema,
  direction: Direction,
): { readonly converts: boolean; readonly targets: ReadonlySet<SchemaId> } {
  const targets = new Set<SchemaId>();
  let converts = false;
  const open = [schema];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.kind === "ref") targets.add(next.target);
    if (next.kind === "string" || next.kind === "number") {
      converts ||= isConverted(next, direction);
    }
    open.push(...carriedChildren(next, direction));
  }
  return { converts, targets };
}
