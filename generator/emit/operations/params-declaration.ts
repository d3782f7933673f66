import type { Declaration, TypeMember } from "../../ir/declaration.ts";
import type { Parameter } from "../../ir/operation.ts";
import { bodyChoices } from "../../ir/served.ts";
import { code, identifier } from "../ts/code.ts";
import { remark } from "../ts/comment.ts";
import { docsOf, parameterDocs } from "../ts/docs.ts";
import { propertyKey } from "../ts/property-key.ts";
import {
  intersection,
  print,
  union,
  type TypeExpression,
} from "../ts/type/expression.ts";
import { membersType } from "../ts/type/object-type.ts";

import { bodyAlternatives } from "../ts/type/body-alternatives.ts";
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
  const name = identifier(names.paramsName);
  const bodies = bodyMembers({ operation, names }, context);
  if (bodies.length > 1) {
    return {
      kind: "type-alias",
      name,
      docs: undefined,
      type: print(choiceType(parameters, bodies)),
    };
  }
  return {
    kind: "interface",
    name,
    docs: undefined,
    members: [...parameters, ...bodies.flat()],
  };
}

/** The parameters, and with them a body of one of several types. */
function choiceType(
  parameters: readonly TypeMember[],
  bodies: readonly (readonly TypeMember[])[],
): TypeExpression {
  const choice = union(bodies.map(membersType));
  return parameters.length === 0
    ? choice
    : intersection([membersType(parameters), choice]);
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

/** The body and the media type, for each type that a body may have. */
function bodyMembers(
  { operation, names: { bodyName } }: NamedOperation,
  context: OperationContext,
): readonly (readonly TypeMember[])[] {
  const { body } = operation;
  if (body === undefined) return [];
  const name = bodyName === undefined ? undefined : identifier(bodyName);
  const choices = bodyChoices(operation);
  return bodyAlternatives(choices, context, name).map((alternative) => {
    const member: TypeMember = {
      key: code`body`,
      optional: !body.required,
      type: alternative.body,
      docs: docsOf(body.docs),
    };
    if (alternative.contentType === undefined) return [member];
    const contentType: TypeMember = {
      key: code`contentType`,
      optional: alternative.optional,
      type: alternative.contentType,
      docs: remark`The media type of the body.`,
    };
    return [member, contentType];
  });
}
