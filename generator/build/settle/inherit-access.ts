import type { Access, Schema, SchemaId } from "../../ir/schema.ts";
import { mapChildren } from "../../ir/schema-children.ts";
import type { Schemas } from "./break-cycles.ts";

/**
 * Gives references the access of what they point at, where they state none themselves: a property
 * is read-only as well if its schema says so at the other end of a `$ref`. Undefined where no schema
 * states any.
 */
export function inheritAccess(
  schemas: Schemas,
): ((schema: Schema) => Schema) | undefined {
  const restricted = new Map<SchemaId, Access>();
  for (const id of schemas.keys()) {
    const access = accessOf(id, schemas);
    if (access !== "both") restricted.set(id, access);
  }
  if (restricted.size === 0) return undefined;
  const inherit = (schema: Schema): Schema => {
    if (schema.kind !== "ref") return mapChildren(schema, inherit);
    const access = restricted.get(schema.target);
    return schema.access !== "both" || access === undefined
      ? schema
      : { ...schema, access };
  };
  return inherit;
}

/** Along a chain of aliases, which ends, since cycles have been broken. */
function accessOf(id: SchemaId, schemas: Schemas): Access {
  let schema = schemas.get(id);
  while (schema?.kind === "ref" && schema.access === "both") {
    schema = schemas.get(schema.target);
  }
  return schema?.access ?? "both";
}
