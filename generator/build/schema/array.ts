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
  const closed = rest === false || number(source, "maxItems") === prefix.length;
  return {
    ...blankBase(pointer),
    kind: "tuple",
    items: prefix.map((item, index) => scope.schema(item, child(at, index))),
    rest: closed ? false : scope.schema(rest ?? true, child(pointer, "items")),
  };
}
