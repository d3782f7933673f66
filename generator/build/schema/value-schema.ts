import type { JsonValue } from "../../ir/json.ts";
import { child, type Pointer } from "../../ir/pointer.ts";
import type { Schema } from "../../ir/schema.ts";
import { blankBase } from "./base.ts";

/** The schema that allows one value and no other. */
export function valueSchema(value: JsonValue, pointer: Pointer): Schema {
  const base = blankBase(pointer);
  if (value === null) return { ...base, kind: "null" };
  if (typeof value !== "object") return { ...base, kind: "literal", value };
  if (Array.isArray(value)) {
    const items = value.map((item, index) =>
      valueSchema(item, child(pointer, index)),
    );
    const { length: required } = items;
    return { ...base, kind: "tuple", items, required, rest: false };
  }
  const properties = Object.entries(value).map(([name, held]) => ({
    name,
    required: true,
    schema: valueSchema(held, child(pointer, name)),
  }));
  return {
    ...base,
    kind: "object",
    properties,
    patterns: [],
    additional: false,
  };
}
