import type { Schema, UnionSchema } from "../../ir/schema.ts";

/**
 * A union after its variants have changed, in their order: those that are undefined or never are
 * left out, null is the flag. Undefined where nothing is left.
 */
export function withVariants(
  union: UnionSchema,
  changed: readonly (Schema | undefined)[],
): Schema | undefined {
  const variants = changed.filter(
    (variant) =>
      variant !== undefined &&
      variant.kind !== "null" &&
      variant.kind !== "never",
  );
  const isNull = changed.some((variant) => variant?.kind === "null");
  const { kind, mode, variants: _, discriminator, ...base } = union;
  if (variants.length === 0) {
    return isNull ? { ...base, kind: "null", nullable: false } : undefined;
  }
  const mapping = discriminator?.mapping.flatMap(({ value, variant }) => {
    const index = variants.findIndex((each) => each === changed[variant]);
    return index < 0 ? [] : [{ value, variant: index }];
  });
  return {
    ...base,
    kind,
    mode,
    nullable: base.nullable || isNull,
    variants,
    ...(discriminator === undefined || mapping === undefined
      ? {}
      : { discriminator: { property: discriminator.property, mapping } }),
  };
}
