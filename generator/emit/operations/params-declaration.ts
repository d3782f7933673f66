import type { Declaration, TypeMember } from "../../ir/declaration.ts";
import type { Parameter } from "../../ir/operation.ts";
import { code, identifier } from "../ts/code.ts";
import { docsOf, parameterDocs } from "../ts/docs.ts";
import { propertyKey } from "../ts/property-key.ts";
import { print } from "../ts/type/expression.ts";
import { bodyType } from "../ts/type/operation-types.ts";
import { typeOf } from "../ts/type/type-of.ts";
import type { NamedOperation } from "../ts/type/named-operation.ts";
import type { OperationContext } from "./operation-context.ts";

/** `XParams`: path, query, header and cookie parameters by name, and the body. */
export function paramsDeclaration(
  { operation, names }: NamedOperation,
  context: OperationContext,
): Declaration | undefined {
  if (names.paramsName === undefined) return undefined;
  const parameters = operation.parameters.map((parameter, index) =>
    parameterMember(
      parameter,
      names.parameterKeys[index] ?? parameter.name,
      context,
    ),
  );
  const body = bodyMember({ operation, names }, context);
  return {
    kind: "interface",
    name: identifier(names.paramsName),
    docs: undefined,
    members: body === undefined ? parameters : [...parameters, body],
  };
}

function parameterMember(
  parameter: Parameter,
  key: string,
  context: OperationContext,
): TypeMember {
  const type = typeOf(parameter.schema, { ...context, direction: "input" });
  return {
    key: propertyKey(key),
    optional: !parameter.required,
    type: print(type),
    docs: parameterDocs(parameter),
  };
}

function bodyMember(
  { operation, names }: NamedOperation,
  context: OperationContext,
): TypeMember | undefined {
  const type = bodyType(operation, context);
  if (operation.body === undefined || type === undefined) return undefined;
  return {
    key: code`body`,
    optional: !operation.body.required,
    type:
      names.bodyName === undefined ? print(type) : identifier(names.bodyName),
    docs: docsOf(operation.body.docs),
  };
}
