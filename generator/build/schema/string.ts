import type { JsonObject } from "../../ir/json.ts";
import type { Pointer } from "../../ir/pointer.ts";
import { number, present, text } from "../members.ts";
import { blankBase } from "./base.ts";
import { part, type Part } from "./part.ts";

/** `type: string`, with what limits it. */
export function string(source: JsonObject, pointer: Pointer): Part {
  const constraints = present({
    format: text(source, "format"),
    minLength: number(source, "minLength"),
    maxLength: number(source, "maxLength"),
    pattern: text(source, "pattern"),
    contentMediaType: text(source, "contentMediaType"),
    contentEncoding: text(source, "contentEncoding"),
  });
  return part(
    { ...blankBase(pointer), kind: "string", ...constraints },
    Object.keys(constraints).length === 0,
  );
}
