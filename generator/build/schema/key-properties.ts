import { member, type JsonObject } from "../../ir/json.ts";
import { child, type Pointer } from "../../ir/pointer.ts";
import type { ObjectSchema, Property } from "../../ir/schema.ts";
import { text, texts } from "../members.ts";
import { follow } from "../resolve.ts";
import type { Scope } from "../scope.ts";
import { blankBase } from "./base.ts";

/**
 * `propertyNames` that lists names: a map with these keys is an object with these properties. Undefined
 * where it lists none, or says what other properties there are.
 */
export function keyProperties(
  source: JsonObject,
  pointer: Pointer,
  {
    declared,
    schema,
    required,
    scope,
  }: {
    readonly declared: ReadonlySet<string>;
    readonly schema: ObjectSchema["additional"];
    readonly required: ReadonlySet<string>;
    readonly scope: Scope;
  },
): readonly Property[] | undefined {
  const at = child(pointer, "propertyNames");
  const names = follow(scope.document, member(source, "propertyNames"), at);
  const listed = text(names?.value, "const");
  const keys = listed === undefined ? texts(names?.value, "enum") : [listed];
  if (keys.length === 0 || schema === false) return undefined;
  const held =
    typeof schema === "object"
      ? schema
      : ({ ...blankBase(at), kind: "any" } as const);
  return [...new Set(keys)]
    .filter((name) => !declared.has(name))
    .map((name) => ({ name, required: required.has(name), schema: held }));
}
