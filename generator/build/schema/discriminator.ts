import { diagnose } from "../../ir/diagnostic.ts";
import { member, type JsonObject, type JsonValue } from "../../ir/json.ts";
import { child, type Pointer } from "../../ir/pointer.ts";
import type { Discriminator, Schema, SchemaId } from "../../ir/schema.ts";
import { entries, text } from "../members.ts";
import { pointerOfReference, valueAt } from "../resolve.ts";
import { schemaId, type Scope } from "../scope.ts";

/**
 * Which value of a property stands for which variant, as far as the mapping says. What variants say
 * of themselves is added when all schemas are known: see `settle/tag-variants.ts`.
 */
export function discriminator(
  source: JsonObject,
  variants: readonly Schema[],
  { pointer, scope }: { readonly pointer: Pointer; readonly scope: Scope },
): Discriminator | undefined {
  const declared = member(source, "discriminator");
  const property = text(declared, "propertyName");
  if (property === undefined) return undefined;
  const indexes = new Map(
    variants.flatMap((schema, index) =>
      schema.kind === "ref" ? [[schema.target, index] as const] : [],
    ),
  );
  const mapping = entries(declared, "mapping").flatMap(([value, target]) => {
    const id = mappedSchema(target, scope.document);
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
  return { property, mapping };
}

/** The schema that a mapping names, by reference or by its key. */
export function mappedSchema(
  target: JsonValue,
  document: JsonObject,
): SchemaId | undefined {
  if (typeof target !== "string") return undefined;
  const byKey = schemaId(target);
  if (valueAt(document, byKey) !== undefined) return byKey;
  const pointer = pointerOfReference(target);
  return pointer !== undefined && valueAt(document, pointer) !== undefined
    ? pointer
    : undefined;
}
