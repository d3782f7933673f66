import type { Declaration } from "../../ir/declaration.ts";
import { code, identifier } from "../ts/code.ts";
import { literal } from "../ts/literal.ts";
import { runtimeSymbol } from "../ts/symbols.ts";
import { atom, print, union } from "../ts/type/expression.ts";
import { payloadOf } from "../ts/type/operation-types.ts";
import type { NamedOperation } from "../ts/type/named-operation.ts";
import { declaredFailures } from "../../ir/responses.ts";
import type { OperationContext } from "./operation-context.ts";

/**
 * `XErrors`: the failures that the document declares, each with its status and body. Where it
 * declares no body, one may come all the same.
 */
export function errorsDeclaration(
  { operation, names }: NamedOperation,
  context: OperationContext,
): Declaration | undefined {
  if (names.errorsName === undefined) return undefined;
  const failures = declaredFailures(operation).map((response) => {
    const declared = context.scope.type(
      runtimeSymbol(context.naming, "result", "DeclaredFailure"),
    );
    const body = payloadOf(response, context);
    const bodyCode = body === undefined ? code`unknown` : print(body);
    return atom(code`${declared}<${literal(response.status)}, ${bodyCode}>`);
  });
  return {
    kind: "type-alias",
    name: identifier(names.errorsName),
    docs: undefined,
    type: print(union(failures)),
  };
}
