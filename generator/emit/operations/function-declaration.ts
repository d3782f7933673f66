import type { FunctionDeclaration } from "../../ir/declaration.ts";
import { code, identifier } from "../ts/code.ts";
import { operationDocs } from "../ts/operation-docs.ts";
import { runtimeSymbol } from "../ts/symbols.ts";
import { operationDescriptor } from "./operation-descriptor.ts";
import type { NamedOperation } from "../ts/type/named-operation.ts";
import type { OperationContext } from "./operation-context.ts";
import { runtimeValue } from "./runtime-value.ts";
import { operationSignature } from "../ts/type/operation-signature.ts";

/** The function of an operation: it names what goes over the wire, and the client does the rest. */
export function functionDeclaration(
  named: NamedOperation,
  context: OperationContext,
): FunctionDeclaration {
  const { operation, names } = named;
  const client = context.scope.type(
    runtimeSymbol(context.naming, "client", "Client"),
  );
  const { typeParameters, parameters, returnType, promised } =
    operationSignature(named, context);
  const params =
    names.paramsName === undefined ? code`undefined` : code`params`;
  // With its types spelled out: to infer them costs the checker as much again.
  const send =
    operation.pagination === undefined
      ? code`client.send(`
      : code`${runtimeValue("paginate", "paginate", context)}<${promised}>(client, `;
  return {
    kind: "function",
    name: identifier(names.functionName),
    docs: operationDocs(operation),
    typeParameters,
    parameters: [{ name: code`client`, type: client }, ...parameters],
    returnType,
    body: code`return ${send}${params}, options, ${operationDescriptor(named, context)});`,
  };
}
