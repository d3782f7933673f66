import type { Code } from "../../../ir/code.ts";
import type { ParameterDeclaration } from "../../../ir/declaration.ts";
import type { Operation } from "../../../ir/operation.ts";
import { code, identifier, joinCode } from "../code.ts";
import { runtimeSymbol } from "../symbols.ts";
import { print } from "./expression.ts";
import type { NamedOperation } from "./named-operation.ts";
import { successType } from "./operation-types.ts";
import type { TypeContext } from "./type-context.ts";

interface OperationSignature {
  /** `params`, where the operation takes any, and `options`. */
  readonly parameters: readonly ParameterDeclaration[];
  readonly returnType: Code;
}

/** What a caller passes and gets, the same in the function and in the method. */
export function operationSignature(
  { operation, names }: NamedOperation,
  context: Omit<TypeContext, "direction">,
): OperationSignature {
  const { scope, naming } = context;
  const options: ParameterDeclaration = {
    name: code`options`,
    optional: true,
    type: scope.type(runtimeSymbol(naming, "call-options", "CallOptions")),
  };
  const params =
    names.paramsName === undefined
      ? []
      : [
          {
            name: code`params`,
            optional: !requiresParams(operation),
            type: identifier(names.paramsName),
          },
        ];
  return {
    parameters: [...params, options],
    returnType: promiseType({ operation, names }, context),
  };
}

function requiresParams({ parameters, body }: Operation): boolean {
  return body?.required === true || parameters.some(({ required }) => required);
}

/** `ApiPromise<Data, Errors, Headers>`, trailing arguments left out where they are the defaults. */
function promiseType(
  { operation, names }: NamedOperation,
  context: Omit<TypeContext, "direction">,
): Code {
  const { scope, naming } = context;
  const promise = scope.type(
    runtimeSymbol(naming, "api-promise", "ApiPromise"),
  );
  const data =
    names.responseName === undefined
      ? print(successType(operation, context))
      : identifier(names.responseName);
  const errors =
    names.errorsName === undefined ? undefined : identifier(names.errorsName);
  const headers =
    names.headersName === undefined ? [] : [identifier(names.headersName)];
  const tail =
    errors === undefined && headers.length === 0
      ? []
      : [errors ?? code`never`, ...headers];
  return code`${promise}<${joinCode([data, ...tail], ", ")}>`;
}
