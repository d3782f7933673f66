import type { Declaration } from "../../ir/declaration.ts";
import { bodyDeclaration } from "./body-declaration.ts";
import { errorsDeclaration } from "./errors-declaration.ts";
import { functionDeclaration } from "./function-declaration.ts";
import { headersDeclaration } from "./headers-declaration.ts";
import type { NamedOperation } from "../ts/type/named-operation.ts";
import type { OperationContext } from "./operation-context.ts";
import { paramsDeclaration } from "./params-declaration.ts";
import { responseDeclaration } from "./response-declaration.ts";
import { responsesDeclaration } from "./responses-declaration.ts";

/** All that is declared for one operation, in the order in which a reader wants it. */
export function operationDeclarations(
  named: NamedOperation,
  context: OperationContext,
): readonly Declaration[] {
  return [
    paramsDeclaration,
    bodyDeclaration,
    responseDeclaration,
    responsesDeclaration,
    headersDeclaration,
    errorsDeclaration,
    functionDeclaration,
  ].flatMap((declare) => declare(named, context) ?? []);
}
