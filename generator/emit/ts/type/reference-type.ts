import type { RefSchema } from "../../../ir/schema.ts";
import { code } from "../code.ts";
import { schemaSymbol } from "../symbols.ts";
import { atom, type TypeExpression } from "./expression.ts";
import type { TypeContext } from "./type-context.ts";

/** The name of the schema that is referred to, in the shape of the direction at hand. */
export function referenceType(
  schema: RefSchema,
  { naming, scope, direction }: TypeContext,
): TypeExpression {
  const symbol = schemaSymbol(naming, schema.target, direction);
  return atom(symbol === undefined ? code`unknown` : scope.type(symbol));
}
