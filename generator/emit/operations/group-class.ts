import type { ClassDeclaration } from "../../ir/declaration.ts";
import type { GroupNames } from "../../ir/naming.ts";
import { code, identifier, joinCode } from "../ts/code.ts";
import { summaryOf } from "../ts/docs.ts";
import { groupDocs } from "../ts/group-docs.ts";
import { runtimeSymbol } from "../ts/symbols.ts";
import type { NamedOperation } from "../ts/type/named-operation.ts";
import type { OperationContext } from "./operation-context.ts";
import { operationSignature } from "../ts/type/operation-signature.ts";

/** The class of a group: a method for each operation, which calls its function. */
export function groupClass(
  group: GroupNames,
  operations: readonly NamedOperation[],
  context: OperationContext,
): ClassDeclaration {
  const client = context.scope.type(
    runtimeSymbol(context.naming, "client", "Client"),
  );
  return {
    kind: "class",
    name: identifier(group.className),
    docs: groupDocs(group, context.plan.document),
    properties: [
      { name: code`#client`, type: client, static: false, docs: undefined },
    ],
    constructorParameters: [{ name: code`client`, type: client }],
    constructorBody: code`this.#client = client;`,
    methods: operations.map((named) => methodOf(named, context)),
  };
}

function methodOf(
  named: NamedOperation,
  context: OperationContext,
): ClassDeclaration["methods"][number] {
  const name = identifier(named.names.functionName);
  const { typeParameters, parameters, returnType } = operationSignature(
    named,
    context,
  );
  const values = [
    code`this.#client`,
    ...parameters.map((parameter) => parameter.name),
  ];
  return {
    name,
    docs: summaryOf(named.operation.docs),
    typeParameters,
    parameters,
    returnType,
    body: code`return ${name}(${joinCode(values, ", ")});`,
  };
}
