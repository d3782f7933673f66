import { member, type JsonObject } from "../../ir/json.ts";
import type { Pointer } from "../../ir/pointer.ts";
import { number as numberOf, present, text, texts } from "../members.ts";
import { blankBase } from "./base.ts";
import { part, type Part } from "./part.ts";

/** `type: number` and `type: integer`, with what limits them. */
export function number(source: JsonObject, pointer: Pointer): Part {
  const constraints = present({
    format: text(source, "format"),
    minimum: numberOf(source, "minimum"),
    maximum: numberOf(source, "maximum"),
    exclusiveMinimum: numberOf(source, "exclusiveMinimum"),
    exclusiveMaximum: numberOf(source, "exclusiveMaximum"),
    multipleOf: numberOf(source, "multipleOf"),
  });
  return part(
    {
      ...blankBase(pointer),
      kind: "number",
      integer: isInteger(source),
      ...constraints,
    },
    Object.keys(constraints).length === 0,
  );
}

function isInteger(source: JsonObject): boolean {
  const type = member(source, "type") ?? text(source, "format");
  const types = typeof type === "string" ? [type] : texts(source, "type");
  return !types.includes("number") && types.some((name) => integers.has(name));
}

/** Where a schema has a format and no type, the format tells. */
const integers: ReadonlySet<string> = new Set(["integer", "int32", "int64"]);
