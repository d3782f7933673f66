import type { JsonValue } from "../../ir/json.ts";
import { isJsonObject } from "../../ir/json.ts";
import type { Code } from "../../ir/code.ts";
import { code, joinCode } from "./code.ts";
import { literalKey } from "./property-key.ts";
import { stringLiteral } from "./string-literal.ts";

/**
 * A JSON value as an expression, strings quoted the way prettier quotes them. Line separators, bidi
 * controls, other invisible characters and lone surrogates are written as escapes, so that what a
 * reviewer sees is what there is.
 */
export function literal(value: JsonValue): Code {
  if (typeof value === "string") return stringLiteral(value);
  if (typeof value === "number") return numberLiteral(value);
  if (value === null || typeof value === "boolean")
    return String(value) as Code;
  if (isJsonObject(value)) {
    const members = Object.entries(value).map(
      ([key, item]) => code`${literalKey(key)}: ${literal(item)}`,
    );
    return members.length === 0
      ? code`{}`
      : code`{ ${joinCode(members, ", ")} }`;
  }
  return code`[${joinCode(value.map(literal), ", ")}]`;
}

/** A number as JavaScript spells it; NaN and the infinities have no literal and are bugs. */
function numberLiteral(value: number): Code {
  if (!Number.isFinite(value))
    throw new Error(`Not a number of JSON: ${value}`);
  return (
    Object.is(value, -0) ? "-0" : String(value).replace("e+", "e")
  ) as Code;
}
