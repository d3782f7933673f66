import type { NamedSchema, Schema, SchemaId } from "../../ir/schema.ts";

/** Whether a schema allows an array or an object, as far as references lead without going round. */
export function isCompound(
  schema: Schema,
  schemas: ReadonlyMap<SchemaId, NamedSchema>,
  seen: ReadonlySet<SchemaId> = new Set(),
): boolean {
  const inner = (part: Schema): boolean => isCompound(part, schemas, seen);
  switch (schema.kind) {
    case "any":
    case "array":
    case "tuple":
    case "object":
      return true;
    case "union":
      return schema.variants.some(inner);
    case "intersection":
      return schema.members.some(inner);
    case "ref": {
      const target = schemas.get(schema.target)?.schema;
      return (
        target !== undefined &&
        seen.size < chainLimit &&
        !seen.has(schema.target) &&
        isCompound(target, schemas, new Set([...seen, schema.target]))
      );
    }
    default:
      return false;
  }
}

/** References that are followed one after the other. */
const chainLimit = 50;
