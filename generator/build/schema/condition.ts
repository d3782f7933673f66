import { diagnose } from "../../ir/diagnostic.ts";
import type { JsonObject } from "../../ir/json.ts";
import { child, type Pointer } from "../../ir/pointer.ts";
import type { Scope } from "../scope.ts";
import type { Part } from "./part.ts";

/** Conditions, which no type can say: they are left out, and said. */
export function condition(
  source: JsonObject,
  pointer: Pointer,
  scope: Scope,
): readonly Part[] {
  for (const keyword of keywords) {
    if (!Object.hasOwn(source, keyword)) continue;
    const place = { pointer: child(pointer, keyword) };
    scope.report(diagnose("condition-not-typed", place, { keyword }));
  }
  return [];
}

/** `then` and `else` mean nothing without `if`. */
const keywords = ["if", "dependentSchemas", "dependencies"];
