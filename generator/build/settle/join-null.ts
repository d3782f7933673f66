import { diagnose, type Diagnostic } from "../../ir/diagnostic.ts";
import { child } from "../../ir/pointer.ts";
import type { Schema, SchemaId } from "../../ir/schema.ts";
import { mapChildren } from "../../ir/schema-children.ts";
import type { Schemas } from "./break-cycles.ts";

/**
 * Null joins what `allOf` holds together if any of its members says so, also where that stands at
 * the other end of a reference.
 */
export function joinNull(
  schemas: Schemas,
  diagnostics: Diagnostic[],
): (schema: Schema) => Schema {
  const join = (schema: Schema): Schema => {
    const inner = mapChildren(schema, join);
    if (inner.kind !== "intersection" || inner.nullable) return inner;
    const nullable = inner.members.filter(
      (member) => member.kind === "ref" && isNullable(member.target, schemas),
    );
    if (nullable.length === 0) return inner;
    if (nullable.length < inner.members.length) {
      const place = { pointer: child(inner.pointer, "allOf") };
      diagnostics.push(diagnose("null-in-all-of", place, {}));
    }
    return { ...inner, nullable: true };
  };
  return join;
}

/** Along a chain of aliases, which ends, since cycles have been broken. */
function isNullable(id: SchemaId, schemas: Schemas): boolean {
  let schema = schemas.get(id);
  while (schema?.kind === "ref" && !schema.nullable) {
    schema = schemas.get(schema.target);
  }
  return schema?.nullable === true || schema?.kind === "null";
}
