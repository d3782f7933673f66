import { diagnose, type Diagnostic } from "../../ir/diagnostic.ts";
import { child, tokensOf } from "../../ir/pointer.ts";
import type { FindSchema } from "../../ir/property-values.ts";
import type {
  Discriminator,
  Schema,
  SchemaId,
  UnionSchema,
} from "../../ir/schema.ts";

/**
 * Says which variants of a union do not declare the property that tells them apart; the one that
 * stands for all other values need not.
 */
export function checkDeclared(
  { pointer, variants }: UnionSchema,
  { property, otherwise }: Discriminator,
  {
    find,
    diagnostics,
  }: { readonly find: FindSchema; readonly diagnostics: Diagnostic[] },
): void {
  const without = variants.flatMap((variant, index) =>
    index === otherwise || declares(variant, property, find)
      ? []
      : [labelOf(variant, index)],
  );
  if (without.length === 0) return;
  diagnostics.push(
    diagnose(
      "discriminator-undeclared",
      { pointer: child(pointer, "discriminator") },
      { property, without },
    ),
  );
}

/** Whether a schema declares a property, itself or through what it consists of. */
export function declares(
  schema: Schema,
  property: string,
  find: FindSchema,
  seen: ReadonlySet<SchemaId> = new Set(),
): boolean {
  const inner = (part: Schema): boolean => declares(part, property, find, seen);
  switch (schema.kind) {
    case "any":
      return true;
    case "object":
      return schema.properties.some(({ name }) => name === property);
    case "ref": {
      const target = find(schema.target);
      if (target === undefined || seen.has(schema.target)) return true;
      const next = new Set([...seen, schema.target]);
      return declares(target, property, find, next);
    }
    case "intersection":
      return schema.members.some(inner);
    case "union":
      return schema.variants.every(inner);
    default:
      return false;
  }
}

function labelOf(variant: Schema, index: number): string {
  return variant.kind === "ref"
    ? `"${tokensOf(variant.target).at(-1) ?? ""}"`
    : `variant ${index + 1}`;
}
