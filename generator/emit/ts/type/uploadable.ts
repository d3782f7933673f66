import { runtimeSymbol } from "../symbols.ts";
import { atom, type TypeExpression } from "./expression.ts";
import type { TypeContext } from "./type-context.ts";

/** The type of bytes in all forms that the runtime sends. */
export function uploadable({
  scope,
  naming,
}: Pick<TypeContext, "scope" | "naming">): TypeExpression {
  return atom(scope.type(runtimeSymbol(naming, "body-part", "Uploadable")));
}
