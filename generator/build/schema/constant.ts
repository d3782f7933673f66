import { member, type JsonObject } from "../../ir/json.ts";
import { child, type Pointer } from "../../ir/pointer.ts";
import { part, type Part } from "./part.ts";
import { valueSchema } from "./value-schema.ts";

/** `const`: one value. */
export function constant(
  source: JsonObject,
  pointer: Pointer,
): Part | undefined {
  const value = member(source, "const");
  if (value === undefined) return undefined;
  const at = typeof value === "object" ? child(pointer, "const") : pointer;
  return part(valueSchema(value, at));
}
