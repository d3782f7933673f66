import type { Direction, Schema, SchemaId } from "../../../ir/schema.ts";
import { childrenOf } from "../../../ir/schema-children.ts";
import { carries } from "../../../ir/shape.ts";
import type { TypeContext } from "../type/type-context.ts";

type Schemas = TypeContext["schemas"];

/** Whether JSON of these schemas may hold an integer that is a bigint in models. */
export function holdsBigints(
  roots: readonly Schema[],
  direction: Direction,
  { schemas }: Pick<TypeContext, "schemas">,
): boolean {
  const holders = holdersOf(schemas, direction);
  return roots.some((root) => {
    const { bigint, targets } = partsOf(root, direction);
    return bigint || targets.some((target) => holders.has(target));
  });
}

const known = new WeakMap<Schemas, Map<Direction, ReadonlySet<SchemaId>>>();

/** The named schemas that hold bigints, found once: each body asks, and most reach most models. */
function holdersOf(
  schemas: Schemas,
  direction: Direction,
): ReadonlySet<SchemaId> {
  const byDirection = known.get(schemas) ?? new Map();
  known.set(schemas, byDirection);
  const found = byDirection.get(direction) ?? findHolders(schemas, direction);
  byDirection.set(direction, found);
  return found;
}

function findHolders(
  schemas: Schemas,
  direction: Direction,
): ReadonlySet<SchemaId> {
  const holders = new Set<SchemaId>();
  const users = new Map<SchemaId, SchemaId[]>();
  for (const [id, { schema }] of schemas) {
    const { bigint, targets } = partsOf(schema, direction);
    if (bigint) holders.add(id);
    for (const target of targets) {
      const others = users.get(target);
      if (others === undefined) users.set(target, [id]);
      else others.push(id);
    }
  }
  // A set is walked to its end, what is added on the way included.
  for (const id of holders) {
    for (const user of users.get(id) ?? []) holders.add(user);
  }
  return holders;
}

/** What a schema holds in its place, and the schemas that it refers to. */
function partsOf(
  root: Schema,
  direction: Direction,
): { readonly bigint: boolean; readonly targets: readonly SchemaId[] } {
  const targets: SchemaId[] = [];
  const open = [root];
  let bigint = false;
  for (let schema = open.pop(); schema !== undefined; schema = open.pop()) {
    bigint ||= schema.kind === "number" && schema.codec?.kind === "bigint";
    if (schema.kind === "ref") targets.push(schema.target);
    open.push(
      ...childrenOf(schema).filter(({ access }) => carries(direction, access)),
    );
  }
  return { bigint, targets };
}
