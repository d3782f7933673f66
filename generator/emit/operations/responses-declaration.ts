import type { Declaration } from "../../ir/declaration.ts";
import { responseChoices } from "../../ir/served.ts";
import { identifier } from "../ts/code.ts";
import { literalKey } from "../ts/property-key.ts";
import { print } from "../ts/type/expression.ts";
import { outputType } from "../ts/type/media-type-type.ts";
import type { NamedOperation } from "../ts/type/named-operation.ts";
import { dataType } from "../ts/type/operation-types.ts";
import type { OperationContext } from "./operation-context.ts";

/** `XResponses`: what a call resolves with, by the media type that it asks for. */
export function responsesDeclaration(
  { operation, names }: NamedOperation,
  context: OperationContext,
): Declaration | undefined {
  if (names.responsesName === undefined) return undefined;
  return {
    kind: "interface",
    name: identifier(names.responsesName),
    docs: undefined,
    members: responseChoices(operation).map((known, index) => ({
      key: literalKey(known.media.name),
      optional: false,
      type:
        index === 0
          ? dataType({ operation, names }, context)
          : print(outputType(known, context)),
      docs: undefined,
    })),
  };
}
