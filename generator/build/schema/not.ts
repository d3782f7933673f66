import { isJsonObject, member, type JsonObject } from "../../ir/json.ts";
import type { Pointer } from "../../ir/pointer.ts";
import { blankBase } from "./base.ts";
import { part, type Part } from "./part.ts";

/** `not`: what forbids everything is never; no type can say the rest, which is left out. */
export function not(source: JsonObject, pointer: Pointer): readonly Part[] {
  const forbidden = member(source, "not");
  const isEverything =
    forbidden === true ||
    (isJsonObject(forbidden) && Object.keys(forbidden).length === 0);
  return isEverything ? [part({ ...blankBase(pointer), kind: "never" })] : [];
}
