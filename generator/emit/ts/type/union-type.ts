import { propertyValues } from "../../../ir/property-values.ts";
import type { Schema, SchemaId, UnionSchema } from "../../../ir/schema.ts";
import type { Code } from "../../../ir/code.ts";
import { code, joinCode } from "../code.ts";
import { literal } from "../literal.ts";
import { propertyKey } from "../property-key.ts";
import {
  atom,
  intersection,
  union,
  type TypeExpression,
} from "./expression.ts";
import type { TypeContext, TypeOf } from "./type-context.ts";

/**
 * A union of its variants, each told apart by its discriminator's values where there is one. Beside
 * listed strings, any string stands so that it does not swallow these: editors complete them.
 */
export function unionType(
  schema: UnionSchema,
  context: TypeContext,
  typeOf: TypeOf,
): TypeExpression {
  const whole = union(
    schema.variants.map((variant, index) => {
      const type = typeOf(variant);
      const tag = tagOf(schema, index);
      return tag === undefined ||
        declaresTag(variant, { schema, index }, context)
        ? type
        : intersection([type, tag]);
    }),
  );
  return whole.kind === "union" &&
    whole.members.includes(STRING) &&
    schema.variants.some((variant) => listsStrings(variant, context))
    ? opened(whole.members)
    : whole;
}

const STRING = code`string`;

function opened(members: readonly Code[]): TypeExpression {
  const others = members.filter((member) => member !== STRING);
  return union([...others, code`(string & {})`].map(atom));
}

/** Whether a schema is a list of strings, in its place or under names. */
function listsStrings(
  schema: Schema,
  { schemas }: Pick<TypeContext, "schemas">,
  seen: ReadonlySet<SchemaId> = new Set(),
): boolean {
  const inner = (part: Schema): boolean =>
    listsStrings(part, { schemas }, seen);
  switch (schema.kind) {
    case "enum":
      return schema.members.some(({ value }) => typeof value === "string");
    case "literal":
      return typeof schema.value === "string";
    case "union":
      return schema.variants.some(inner);
    case "ref": {
      const target = schemas.get(schema.target)?.schema;
      if (target === undefined || seen.has(schema.target)) return false;
      const next = new Set([...seen, schema.target]);
      return listsStrings(target, { schemas }, next);
    }
    default:
      return false;
  }
}

/** `{ type: "a" | "b" }`: what the discriminator says of one variant. */
function tagOf(
  { discriminator }: UnionSchema,
  index: number,
): TypeExpression | undefined {
  if (discriminator === undefined || discriminator.otherwise === index) {
    return undefined;
  }
  const values = discriminator.mapping
    .filter(({ variant }) => variant === index)
    .map(({ value }) => literal(value));
  return values.length === 0
    ? undefined
    : atom(
        code`{ ${propertyKey(discriminator.property)}: ${joinCode(values, " | ")} }`,
      );
}

/** Whether a variant's own property holds no value but those that stand for it, so that it narrows. */
function declaresTag(
  variant: Schema,
  { schema, index }: { readonly schema: UnionSchema; readonly index: number },
  { schemas }: TypeContext,
): boolean {
  const { property = "", mapping = [] } = schema.discriminator ?? {};
  const own = propertyValues(
    variant,
    property,
    (id) => schemas.get(id)?.schema,
  );
  const tags = new Set(
    mapping.flatMap((entry) => (entry.variant === index ? [entry.value] : [])),
  );
  return (
    own.kind === "listed" &&
    own.required &&
    [...own.values].every((value) => tags.has(value))
  );
}
