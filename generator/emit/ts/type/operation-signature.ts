import type { Code } from "../../../ir/code.ts";
import type { ParameterDeclaration } from "../../../ir/declaration.ts";
import { preferredMedia } from "../../../ir/media-kind.ts";
import type { Operation } from "../../../ir/operation.ts";
import type { Pagination } from "../../../ir/pagination.ts";
import { successesOf } from "../../../ir/responses.ts";
import { requiresBody, responseChoices } from "../../../ir/served.ts";
import { code, identifier, joinCode } from "../code.ts";
import { literal } from "../literal.ts";
import { runtimeSymbol } from "../symbols.ts";
import { print } from "./expression.ts";
import type { NamedOperation } from "./named-operation.ts";
import { dataType } from "./operation-types.ts";
import type { TypeContext } from "./type-context.ts";
import { typeOf } from "./type-of.ts";

interface OperationSignature {
  /** `Accept`, where a call chooses among media types. */
  readonly typeParameters: readonly Code[];
  /** `params`, where the operation takes any, and `options`. */
  readonly parameters: readonly ParameterDeclaration[];
  readonly returnType: Code;
  /** What the promise is of: `Data, Errors, Headers`, with the item after the data where there are pages. */
  readonly promised: Code;
}

/** What a caller passes and gets, the same in the function and in the method. */
export function operationSignature(
  { operation, names }: NamedOperation,
  context: Omit<TypeContext, "direction">,
): OperationSignature {
  const { scope, naming } = context;
  const choice = choiceOf({ operation, names });
  const options: ParameterDeclaration = {
    name: code`options`,
    optional: true,
    type:
      choice === undefined
        ? scope.type(runtimeSymbol(naming, "call-options", "CallOptions"))
        : code`${scope.type(runtimeSymbol(naming, "choose-response", "AcceptOptions"))}<Accept>`,
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
  const [file, promiseName] =
    operation.pagination === undefined
      ? (["api-promise", "ApiPromise"] as const)
      : (["paginate", "PagePromise"] as const);
  const promise = scope.type(runtimeSymbol(naming, file, promiseName));
  const promised = promisedTypes({ operation, names }, context);
  return {
    typeParameters:
      choice === undefined
        ? []
        : [
            code`Accept extends keyof ${choice.types} = ${literal(choice.preferred)}`,
          ],
    parameters: [...params, options],
    returnType: code`${promise}<${promised}>`,
    promised,
  };
}

/** The types that a call chooses among by media type, and the one that it has where it says nothing. */
function choiceOf({
  operation,
  names,
}: NamedOperation):
  { readonly types: Code; readonly preferred: string } | undefined {
  const [known] = responseChoices(operation);
  return names.responsesName === undefined || known === undefined
    ? undefined
    : {
        types: identifier(names.responsesName),
        preferred: known.media.name,
      };
}

function requiresParams(operation: Operation): boolean {
  return (
    requiresBody(operation) ||
    operation.parameters.some(({ required }) => required)
  );
}

/** `Data, Errors, Headers`, trailing ones left out where they are the defaults. */
function promisedTypes(
  { operation, names }: NamedOperation,
  context: Omit<TypeContext, "direction">,
): Code {
  const { pagination } = operation;
  const choice = choiceOf({ operation, names });
  const data =
    choice === undefined
      ? dataType({ operation, names }, context)
      : code`${choice.types}[Accept]`;
  const errors =
    names.errorsName === undefined ? undefined : identifier(names.errorsName);
  const headers =
    names.headersName === undefined ? [] : [identifier(names.headersName)];
  const item =
    pagination === undefined
      ? []
      : [itemType(pagination, bodyCode(operation, data), context)];
  const tail =
    errors === undefined && headers.length === 0
      ? []
      : [errors ?? code`never`, ...headers];
  return joinCode([data, ...item, ...tail], ", ");
}

/** What a response brings that brings anything. */
function bodyCode(operation: Operation, data: Code): Code {
  const always = successesOf(operation).every(
    ({ content }) => preferredMedia(content)?.schema?.nullable === false,
  );
  return always ? data : code`NonNullable<${data}>`;
}

/** An item by its own type where that is short; else as what stands in the list of the body. */
function itemType(
  { item, items }: Pagination,
  data: Code,
  context: Omit<TypeContext, "direction">,
): Code {
  switch (item.kind) {
    case "object":
    case "union":
    case "intersection":
    case "tuple":
    case "enum": {
      // A body without a name is written here anyway.
      if (items.length === 0 && data.endsWith("[]")) {
        return print(typeOf(item, { ...context, direction: "output" }));
      }
      const list = items.reduce<Code>(
        (type, name) => code`NonNullable<${type}[${literal(name)}]>`,
        data,
      );
      return code`${list}[number]`;
    }
    default:
      return print(typeOf(item, { ...context, direction: "output" }));
  }
}
