import type { Operation, OperationKey } from "./operation.ts";
import { schemasOf } from "./operation-schemas.ts";
import type { Plan } from "./plan.ts";
import { childrenOf } from "./schema-children.ts";
import type { NamedSchema, Schema, SchemaId } from "./schema.ts";
import { uploadSchemas } from "./uploads.ts";

/** What is wanted of a plan. */
export interface Wanted {
  readonly operations: ReadonlySet<OperationKey>;
  readonly schemas: ReadonlySet<SchemaId>;
  /** All or none. */
  readonly webhooks: boolean;
}

/**
 * The plan of what is wanted and all that it refers to, under the same names. Operations with files in
 * their bodies stay where they reach any of it, since their schemas are typed by that.
 */
export function partOf(plan: Plan, wanted: Wanted): Plan {
  const { document, naming, options } = plan;
  const schemas = new Map(document.schemas.map((each) => [each.id, each]));
  const isWanted = ({ key }: Operation): boolean => wanted.operations.has(key);
  const received = wanted.webhooks ? document.webhooks : [];
  const roots = [
    ...document.operations.filter(isWanted).flatMap(schemasOf),
    ...Array.from(wanted.schemas, (id) => schemas.get(id)?.schema),
    ...received.flatMap(({ content }) => content.map(({ schema }) => schema)),
  ].filter((schema) => schema !== undefined);
  const reached = reach(roots, schemas, wanted.schemas);
  const operations = document.operations.filter(
    (operation) =>
      isWanted(operation) ||
      intersects(uploadSchemas([operation], schemas), reached),
  );
  const all = reach(operations.flatMap(schemasOf), schemas, reached);
  const { webhooks: _, ...names } = naming;
  return {
    document: {
      ...document,
      operations,
      schemas: document.schemas.filter(({ id }) => all.has(id)),
      webhooks: received,
    },
    naming: wanted.webhooks ? naming : names,
    options,
  };
}

/** What is known already, and the named schemas that these schemas refer to, however far. */
function reach(
  roots: readonly Schema[],
  schemas: ReadonlyMap<SchemaId, NamedSchema>,
  known: ReadonlySet<SchemaId>,
): ReadonlySet<SchemaId> {
  const reached = new Set(known);
  const open = [...roots];
  for (let schema = open.pop(); schema !== undefined; schema = open.pop()) {
    open.push(...childrenOf(schema));
    if (schema.kind !== "ref" || reached.has(schema.target)) continue;
    reached.add(schema.target);
    const target = schemas.get(schema.target);
    if (target !== undefined) open.push(target.schema);
  }
  return reached;
}

function intersects(
  some: ReadonlySet<SchemaId>,
  others: ReadonlySet<SchemaId>,
): boolean {
  return [...some].some((each) => others.has(each));
}
