import type { Direction, Schema, SchemaId } from "../../../ir/schema.ts";
import { childrenOf } from "../../../ir/schema-children.ts";
import { carries } from "../../../ir/shape.ts";
import type { TypeContext } from "../type/type-context.ts";

/** Whether JSON of these schemas may hold an integer that is a bigint in models. */
export function holdsBigints(
  roots: readonly Schema[],
  direction: Direction,
  { schemas }: Pick<TypeContext, "schemas">,
): boolean {
  const seen = new Set<SchemaId>();
  const open = [...roots];
  for (let schema = open.pop(); schema !== undefined; schema = open.pop()) {
    if (schema.kind === "number" && schema.codec?.kind === "bigint")
      return true;
    const isCarried = ({ access }: Schema): boolean =>
      carries(direction, access);
    open.push(...childrenOf(schema).filter(isCarried));
    if (schema.kind !== "ref" || seen.has(schema.target)) continue;
    seen.add(schema.target);
    const target = schemas.get(schema.target)?.schema;
    if (target !== undefined) open.push(target);
  }
  return false;
}
