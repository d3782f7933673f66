import type { Declaration } from "../../ir/declaration.ts";
import { preferredMedia } from "../../ir/media-kind.ts";
import type { Operation } from "../../ir/operation.ts";
import { successesOf } from "../../ir/responses.ts";
import type { Schema } from "../../ir/schema.ts";
import { identifier } from "../ts/code.ts";
import { print } from "../ts/type/expression.ts";
import { successType } from "../ts/type/operation-types.ts";
import { typeDeclaration } from "../ts/type/type-declaration.ts";
import type { NamedOperation } from "../ts/type/named-operation.ts";
import type { OperationContext } from "./operation-context.ts";

/** `XResponse`: a success body that the document describes in its place. */
export function responseDeclaration(
  { operation, names }: NamedOperation,
  context: OperationContext,
): Declaration | undefined {
  if (names.responseName === undefined) return undefined;
  const name = identifier(names.responseName);
  const schema = onlySchema(operation);
  return schema === undefined
    ? {
        kind: "type-alias",
        name,
        docs: undefined,
        type: print(successType(operation, context)),
      }
    : typeDeclaration(name, schema, { ...context, direction: "output" });
}

/** The schema of the success body, where there is one success only. */
function onlySchema(operation: Operation): Schema | undefined {
  const [response, ...others] = successesOf(operation);
  return response === undefined || others.length > 0
    ? undefined
    : preferredMedia(response.content)?.schema;
}
