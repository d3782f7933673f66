import { diagnose, type Diagnostic } from "../../ir/diagnostic.ts";
import type { Outcome } from "../../ir/outcome.ts";
import { tokensOf } from "../../ir/pointer.ts";
import type { RefSchema, Schema, SchemaId } from "../../ir/schema.ts";
import { withMembers } from "./with-members.ts";
import { withVariants } from "./with-variants.ts";

/** Named schemas by their id, as the passes of `settle/` hand them on. */
export type Schemas = ReadonlyMap<SchemaId, Schema>;

/**
 * Leaves out references that lead back to the schema in which they stand without a property or
 * item between: `A = A | string` says no more than `A = string`, and no type can say the former.
 */
export function breakCycles(schemas: Schemas): Outcome<Schemas> {
  const closing = findClosing(schemas);
  const diagnostics: Diagnostic[] = [];
  const broken = Array.from(schemas, ([id, schema]) => {
    const references = closing.get(id);
    if (references === undefined) return [id, schema] as const;
    for (const { pointer, target } of references) {
      const name = tokensOf(target).at(-1) ?? "";
      diagnostics.push(
        diagnose("circular-schema", { pointer }, { schema: name }),
      );
    }
    return [id, prune(schema, references) ?? anything(schema)] as const;
  });
  return { value: new Map(broken), diagnostics };
}

/** The references that close a circle, by the schema in which they stand. No recursion: chains are long. */
function findClosing(
  schemas: Schemas,
): ReadonlyMap<SchemaId, ReadonlySet<RefSchema>> {
  const closing = new Map<SchemaId, Set<RefSchema>>();
  const done = new Set<SchemaId>();
  const open = new Set<SchemaId>();
  for (const root of schemas.keys()) {
    const path = [{ id: root, left: enter(root) }];
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const reference = top.left.pop();
      if (reference === undefined) {
        open.delete(top.id);
        path.pop();
      } else if (open.has(reference.target)) {
        const known = closing.get(top.id);
        if (known === undefined) closing.set(top.id, new Set([reference]));
        else known.add(reference);
      } else {
        path.push({ id: reference.target, left: enter(reference.target) });
      }
    }
  }
  return closing;

  /** The references of a schema that is met for the first time, the first one last. */
  function enter(id: SchemaId): RefSchema[] {
    const schema = schemas.get(id);
    if (schema === undefined || done.has(id)) return [];
    done.add(id);
    open.add(id);
    return [...referencesIn(schema)].toReversed();
  }
}

/** The references that a schema consists of, in their order. */
function referencesIn(schema: Schema): readonly RefSchema[] {
  switch (schema.kind) {
    case "ref":
      return [schema];
    case "union":
      return schema.variants.flatMap(referencesIn);
    case "intersection":
      return schema.members.flatMap(referencesIn);
    default:
      return [];
  }
}

function prune(
  schema: Schema,
  closing: ReadonlySet<RefSchema>,
): Schema | undefined {
  const inner = (part: Schema): Schema | undefined => prune(part, closing);
  switch (schema.kind) {
    case "ref":
      return closing.has(schema) ? undefined : schema;
    case "union":
      return withVariants(schema, schema.variants.map(inner));
    case "intersection":
      return withMembers(
        schema,
        schema.members.flatMap((member) => inner(member) ?? []),
      );
    default:
      return schema;
  }
}

function anything(schema: Schema): Schema {
  const { pointer, docs, nullable, access, extensions } = schema;
  return { kind: "any", pointer, docs, nullable, access, extensions };
}
