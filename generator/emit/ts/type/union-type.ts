import { propertyValues } from "../../../ir/property-values.ts";
import type { Schema, UnionSchema } from "../../../ir/schema.ts";
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

/** A union of its variants, each told apart by its discriminator's values where there is one. */
export function unionType(
  schema: UnionSchema,
  context: TypeContext,
  typeOf: TypeOf,
): TypeExpression {
  return union(
    schema.variants.map((variant, index) => {
      const type = typeOf(variant);
      const tag = tagOf(schema, index);
      return tag === undefined ||
        declaresTag(variant, { schema, index }, context)
        ? type
        : intersection([type, tag]);
    }),
  );
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
