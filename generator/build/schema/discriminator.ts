import { diagnose } from "../../ir/diagnostic.ts";
import { member, type JsonObject, type JsonValue } from "../../ir/json.ts";
import { child, type Pointer } from "../../ir/pointer.ts";
import type { Discriminator, Schema, SchemaId } from "../../ir/schema.ts";
import { entries, present, text } from "../members.ts";
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
  const at = child(pointer, "discriminator");
  const find = (value: string, target: JsonValue, place: Pointer): number[] => {
    const id = mappedSchema(target, scope.document);
    const variant = id === undefined ? undefined : indexes.get(id);
    if (variant !== undefined) return [variant];
    const parameters = { target: String(target), found: id !== undefined };
    scope.report(
      diagnose(
        "discriminator-target",
        { pointer: place },
        { value, ...parameters },
      ),
    );
    return [];
  };
  const mapping = entries(declared, "mapping").flatMap(([value, target]) =>
    find(value, target, child(child(at, "mapping"), value)).map((variant) => ({
      value,
      variant,
    })),
  );
  const fallback = member(declared, "defaultMapping");
  const [otherwise] =
    fallback === undefined
      ? []
      : find("defaultMapping", fallback, child(at, "defaultMapping"));
  return { property, mapping, ...present({ otherwise }) };
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
