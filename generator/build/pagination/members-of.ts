import type { Property, Schema, SchemaId } from "../../ir/schema.ts";

/** Finds the schema behind a reference. */
export type FindSchema = (id: SchemaId) => Schema | undefined;

/** A schema without the references that lead to it. */
export function behindReferences(schema: Schema, find: FindSchema): Schema {
  let current = schema;
  for (let steps = 0; current.kind === "ref" && steps < chainLimit; steps++) {
    const target = find(current.target);
    if (target === undefined) return current;
    current = target;
  }
  return current;
}

/** The properties of an object, those of its `allOf` included; none of what is no object. */
export function membersOf(
  schema: Schema,
  find: FindSchema,
  depth = 0,
): readonly Property[] {
  const plain = behindReferences(schema, find);
  if (plain.kind === "object") return plain.properties;
  if (plain.kind !== "intersection" || depth > chainLimit) return [];
  return plain.members.flatMap((member) => membersOf(member, find, depth + 1));
}

/** References, and objects of objects, that are followed one after the other. */
const chainLimit = 20;
