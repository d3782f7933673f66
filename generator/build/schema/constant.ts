import { member, type JsonObject } from "../../ir/json.ts";
import type { Pointer } from "../../ir/pointer.ts";
import { blankBase } from "./base.ts";
import { part, type Part } from "./part.ts";

/** `const`: one scalar or null. Objects and arrays are left to the keywords beside it. */
export function constant(
  source: JsonObject,
  pointer: Pointer,
): Part | undefined {
  const value = member(source, "const");
  if (value === null) return part({ ...blankBase(pointer), kind: "null" });
  return value === undefined || typeof value === "object"
    ? undefined
    : part({ ...blankBase(pointer), kind: "literal", value });
}
