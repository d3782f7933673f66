import type { JsonObject } from "../../ir/json.ts";
import type { Pointer } from "../../ir/pointer.ts";
import { text } from "../members.ts";
import type { Scope } from "../scope.ts";
import type { Part } from "./part.ts";

/** `$ref`: what it points at, by name. Its siblings stay its own. The loader knows no other references. */
export function reference(
  source: JsonObject,
  pointer: Pointer,
  scope: Scope,
): readonly Part[] {
  const target = text(source, "$ref");
  return target === undefined ? [] : [scope.reference(target, pointer)];
}
