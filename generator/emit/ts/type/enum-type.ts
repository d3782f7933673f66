import type { EnumSchema } from "../../../ir/schema.ts";
import { code } from "../code.ts";
import { literal } from "../literal.ts";
import { atom, union, type TypeExpression } from "./expression.ts";

/** The values of an enum as a union of literals; an open one admits others and keeps completion. */
export function enumType(schema: EnumSchema): TypeExpression {
  return union([
    ...schema.members.map(({ value }) => atom(literal(value))),
    ...openings(schema),
  ]);
}

/** What makes an open enum open: `string & {}` does not swallow the literals beside it. */
export function openings(schema: EnumSchema): readonly TypeExpression[] {
  if (!schema.open) return [];
  const kinds = new Set(schema.members.map(({ value }) => typeof value));
  return [
    ...(kinds.has("string") ? [atom(code`(string & {})`)] : []),
    ...(kinds.has("number") ? [atom(code`(number & {})`)] : []),
  ];
}
