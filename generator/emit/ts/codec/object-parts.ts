import type { Schema, SchemaId } from "../../../ir/schema.ts";
import type { TypeContext } from "../type/type-context.ts";

type Schemas = TypeContext["schemas"];

/** What a value may be, as far as a program can tell: a date counts as a scalar. */
export type ValueKind = "array" | "object" | "scalar";

/** What values of a schema may be, through references, unions and `allOf`. */
export function valueKinds(
  schema: Schema,
  schemas: Schemas,
): ReadonlySet<ValueKind> {
  const kinds = new Set<ValueKind>();
  for (const part of partsOf(schema, schemas)) {
    if (part.kind === "array" || part.kind === "tuple") kinds.add("array");
    else if (part.kind === "object") kinds.add("object");
    else if (part.kind !== "null") kinds.add("scalar");
  }
  return kinds;
}

/** Whether a value may be text or a number with a codec of the user's own. */
export function holdsCustom(schema: Schema, schemas: Schemas): boolean {
  return partsOf(schema, schemas).some(
    (part) =>
      (part.kind === "string" || part.kind === "number") &&
      part.codec?.kind === "custom",
  );
}

/** The names that the objects of a schema declare. */
export function propertyNames(
  schema: Schema,
  schemas: Schemas,
): readonly string[] {
  return partsOf(schema, schemas).flatMap((part) =>
    part.kind === "object" ? part.properties.map(({ name }) => name) : [],
  );
}

/** The members that an object of a schema is sure to have. */
export function requiredNames(
  schema: Schema,
  context: TypeContext,
  seen: ReadonlySet<SchemaId> = new Set(),
): ReadonlySet<string> {
  const inner = (part: Schema): ReadonlySet<string> =>
    requiredNames(part, context, seen);
  switch (schema.kind) {
    case "object":
      return new Set(
        schema.properties.flatMap((property) =>
          property.required && property.schema.access === "both"
            ? [property.name]
            : [],
        ),
      );
    case "intersection":
      return new Set(schema.members.flatMap((part) => [...inner(part)]));
    case "union": {
      const [first, ...others] = schema.variants.map(inner);
      return new Set(
        [...(first ?? [])].filter((name) =>
          others.every((names) => names.has(name)),
        ),
      );
    }
    case "ref": {
      const target = context.schemas.get(schema.target)?.schema;
      return target === undefined || seen.has(schema.target)
        ? new Set()
        : requiredNames(target, context, new Set([...seen, schema.target]));
    }
    default:
      return new Set();
  }
}

/** The schemas of which one describes a value, or several together. */
function partsOf(schema: Schema, schemas: Schemas): readonly Schema[] {
  const parts: Schema[] = [];
  const seen = new Set<SchemaId>();
  const open = [schema];
  for (const next of open) {
    if (next.kind === "union") open.push(...next.variants);
    else if (next.kind === "intersection") open.push(...next.members);
    else if (next.kind !== "ref") parts.push(next);
    else if (!seen.has(next.target)) {
      seen.add(next.target);
      const target = schemas.get(next.target)?.schema;
      if (target !== undefined) open.push(target);
    }
  }
  return parts;
}
