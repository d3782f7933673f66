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
      return tag === undefined || declaresTag(variant, schema, context)
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
  if (discriminator === undefined) return undefined;
  const values = discriminator.mapping
    .filter(({ variant }) => variant === index)
    .map(({ value }) => literal(value));
  return values.length === 0
    ? undefined
    : atom(
        code`{ ${propertyKey(discriminator.property)}: ${joinCode(values, " | ")} }`,
      );
}

/** Whether a variant's own property is a literal already, so that it narrows by itself. */
function declaresTag(
  variant: Schema,
  { discriminator }: UnionSchema,
  { schemas }: TypeContext,
): boolean {
  const schema =
    variant.kind === "ref" ? schemas.get(variant.target)?.schema : variant;
  return (
    schema?.kind === "object" &&
    schema.properties.some(
      ({ name, required, schema: property }) =>
        name === discriminator?.property &&
        required &&
        property.kind === "literal",
    )
  );
}
