import { member, type JsonArray, type JsonObject } from "../../ir/json.ts";
import { child, type Pointer } from "../../ir/pointer.ts";
import type { Schema } from "../../ir/schema.ts";
import { number, present } from "../members.ts";
import type { Scope } from "../scope.ts";
import { blankBase } from "./base.ts";
import { part, type Part } from "./part.ts";

/** `type: array`: of any length with `items`, a tuple with `prefixItems`. */
export function array(
  source: JsonObject,
  pointer: Pointer,
  scope: Scope,
): Part {
  const prefix = member(source, "prefixItems");
  if (Array.isArray(prefix) && prefix.length > 0) {
    return part(tuple(source, prefix, { pointer, scope }));
  }
  const bare = !Object.hasOwn(source, "items");
  return part(
    {
      ...blankBase(pointer),
      kind: "array",
      items: bare
        ? { ...blankBase(child(pointer, "items")), kind: "any" }
        : scope.schema(member(source, "items"), child(pointer, "items")),
      uniqueItems: member(source, "uniqueItems") === true,
      ...present({
        minItems: number(source, "minItems"),
        maxItems: number(source, "maxItems"),
      }),
    },
    bare,
  );
}

function tuple(
  source: JsonObject,
  prefix: JsonArray,
  { pointer, scope }: { readonly pointer: Pointer; readonly scope: Scope },
): Schema {
  const rest = member(source, "items");
  const at = child(pointer, "prefixItems");
  const others = member(source, "unevaluatedItems");
  const closed =
    rest === false ||
    (rest === undefined && others === false) ||
    number(source, "maxItems") === prefix.length;
  // Without `minItems` all may be missing, says JSON Schema; no author means that.
  const least = number(source, "minItems") ?? prefix.length;
  return {
    ...blankBase(pointer),
    kind: "tuple",
    items: prefix.map((item, index) => scope.schema(item, child(at, index))),
    required: Math.max(0, Math.min(least, prefix.length)),
    rest: closed
      ? false
      : scope.schema(rest ?? others ?? true, child(pointer, "items")),
  };
}
