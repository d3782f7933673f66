import type { TupleSchema } from "../../../ir/schema.ts";
import { code, joinCode } from "../code.ts";
import {
  atom,
  array,
  operand,
  print,
  type TypeExpression,
} from "./expression.ts";
import type { TypeOf } from "./type-context.ts";

/** `[A, B?, ...C[]]`. */
export function tupleType(schema: TupleSchema, typeOf: TypeOf): TypeExpression {
  const items = schema.items.map((item, index) =>
    index < schema.required
      ? print(typeOf(item))
      : code`${operand(typeOf(item))}?`,
  );
  const rest =
    schema.rest === false
      ? []
      : [code`...${print(array(typeOf(schema.rest)))}`];
  return atom(code`[${joinCode([...items, ...rest], ", ")}]`);
}
