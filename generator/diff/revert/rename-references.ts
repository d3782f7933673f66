import { isJsonObject, type JsonValue } from "../../ir/json.ts";
import type { Pointer } from "../../ir/pointer.ts";

/** The value with references to one place, or into it, leading to another. */
export function renameReferences<Value extends JsonValue>(
  value: Value,
  from: Pointer,
  to: Pointer,
): Value {
  return renamed(value, { from: `#${from}`, to: `#${to}` }) as Value;
}

/** The references that stand in a value. */
export function referencesIn(value: JsonValue): readonly Pointer[] {
  if (Array.isArray(value)) {
    return (value as readonly JsonValue[]).flatMap(referencesIn);
  }
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([key, held]) =>
    key === "$ref" && typeof held === "string" && held.startsWith("#/")
      ? [held.slice(1)]
      : referencesIn(held),
  );
}

/** A `$ref`, and a member of a discriminator's mapping, are the texts that look like this. */
function renamed(
  value: JsonValue,
  names: { readonly from: string; readonly to: string },
): JsonValue {
  const { from, to } = names;
  if (typeof value === "string") {
    return value === from || value.startsWith(`${from}/`)
      ? to + value.slice(from.length)
      : value;
  }
  if (Array.isArray(value)) {
    return (value as readonly JsonValue[]).map((item) => renamed(item, names));
  }
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, held]) => [key, renamed(held, names)]),
  );
}
