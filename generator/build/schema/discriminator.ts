import { diagnose } from "../../ir/diagnostic.ts";
import { member, type JsonObject } from "../../ir/json.ts";
import { child, tokensOf, type Pointer } from "../../ir/pointer.ts";
import type {
  Discriminator,
  DiscriminatorEntry,
  Schema,
  SchemaId,
} from "../../ir/schema.ts";
import { entries, text } from "../members.ts";
import { follow, pointerOfReference, valueAt } from "../resolve.ts";
import { schemaId, type Scope } from "../scope.ts";
import { findProperty } from "./find-property.ts";

/**
 * Which value of a property stands for which variant: what the mapping says, else the variant's own
 * `const` or `enum`, else the name of its schema. Each variant gets the values of one source only,
 * since a value that its own property forbids would leave nothing of it.
 */
export function discriminator(
  source: JsonObject,
  variants: readonly Schema[],
  context: { readonly pointer: Pointer; readonly scope: Scope },
): Discriminator | undefined {
  const declared = member(source, "discriminator");
  const property = text(declared, "propertyName");
  if (property === undefined) return undefined;
  const mapped = fromMapping(declared, variants, context);
  const seen = new Set(mapped.map(({ variant }) => variant));
  const rest = variants.flatMap((schema, variant) =>
    seen.has(variant)
      ? []
      : ownValues(schema, property, context.scope).map((value) => ({
          value,
          variant,
        })),
  );
  return { property, mapping: [...mapped, ...rest] };
}

/** The schema that a mapping names, by reference or by its key. */
export function mappedSchema(
  target: string,
  document: JsonObject,
): SchemaId | undefined {
  const byKey = schemaId(target);
  if (valueAt(document, byKey) !== undefined) return byKey;
  const pointer = pointerOfReference(target);
  return pointer !== undefined && valueAt(document, pointer) !== undefined
    ? pointer
    : undefined;
}

function fromMapping(
  declared: JsonObject[string] | undefined,
  variants: readonly Schema[],
  { pointer, scope }: { readonly pointer: Pointer; readonly scope: Scope },
): readonly DiscriminatorEntry[] {
  const indexes = new Map(
    variants.flatMap((schema, index) =>
      schema.kind === "ref" ? [[schema.target, index] as const] : [],
    ),
  );
  return entries(declared, "mapping").flatMap(([value, target]) => {
    const id =
      typeof target === "string"
        ? mappedSchema(target, scope.document)
        : undefined;
    const variant = id === undefined ? undefined : indexes.get(id);
    if (variant !== undefined) return [{ value, variant }];
    const at = child(child(child(pointer, "discriminator"), "mapping"), value);
    scope.report(
      diagnose(
        "discriminator-target",
        { pointer: at },
        { value, target: String(target), found: id !== undefined },
      ),
    );
    return [];
  });
}

function ownValues(
  schema: Schema,
  property: string,
  { document }: Scope,
): readonly string[] {
  const at = schema.kind === "ref" ? schema.target : schema.pointer;
  const found = findProperty(document, at, property);
  const values = listedValues(
    follow(document, found?.value, found?.pointer ?? at)?.value,
  );
  if (values.length > 0) return values;
  const key =
    schema.kind === "ref" ? tokensOf(schema.target).at(-1) : undefined;
  return key === undefined ? [] : [key];
}

function listedValues(
  source: JsonObject[string] | undefined,
): readonly string[] {
  const constant = member(source, "const");
  if (typeof constant === "string") return [constant];
  const listed = member(source, "enum");
  return Array.isArray(listed)
    ? listed.filter((value) => typeof value === "string")
    : [];
}
