import type { NamedSchema, Schema, SchemaId } from "./schema.ts";

/** What the schema of an event stream describes. */
export interface EventShape {
  /** The whole event, with its name and id (OpenAPI 3.2.0, 4.14.5); else its data alone. */
  readonly isWhole: boolean;
  /** How the data is read: a text that may be JSON is "either". */
  readonly data: "json" | "text" | "either";
}

/** The fields of an event (HTML, 9.2.6). */
const fields = new Set(["data", "event", "id", "retry"]);

/** Tells whether a schema describes events or what they carry; no schema is text. */
export function eventShape(
  schema: Schema | undefined,
  schemas: ReadonlyMap<SchemaId, NamedSchema>,
): EventShape {
  if (schema === undefined) return { isWhole: false, data: "text" };
  const variants = variantsOf(schema, schemas);
  const data = variants.map((variant) =>
    variant.kind === "object" &&
    variant.properties.every(({ name }) => fields.has(name))
      ? variant.properties.find(({ name }) => name === "data")?.schema
      : undefined,
  );
  const whole = data.filter((each) => each !== undefined);
  const isWhole = whole.length > 0 && whole.length === variants.length;
  const carried = isWhole
    ? whole.flatMap((each) => variantsOf(each, schemas))
    : variants;
  const texts = carried.filter(isText).length;
  if (texts === 0) return { isWhole, data: "json" };
  return { isWhole, data: texts === carried.length ? "text" : "either" };
}

/** A schema's variants, references followed, as far as they don't go round. */
function variantsOf(
  schema: Schema,
  schemas: ReadonlyMap<SchemaId, NamedSchema>,
  seen: ReadonlySet<Schema> = new Set(),
): readonly Schema[] {
  if (seen.has(schema)) return [];
  const next = new Set([...seen, schema]);
  if (schema.kind === "union") {
    return schema.variants.flatMap((each) => variantsOf(each, schemas, next));
  }
  const target =
    schema.kind === "ref" ? schemas.get(schema.target)?.schema : undefined;
  return target === undefined ? [schema] : variantsOf(target, schemas, next);
}

function isText(schema: Schema): boolean {
  switch (schema.kind) {
    case "string":
      return true;
    case "literal":
      return typeof schema.value === "string";
    case "enum":
      return schema.members.every(({ value }) => typeof value === "string");
    default:
      return false;
  }
}
