import type { Declaration } from "../../ir/declaration.ts";
import { bodyChoices } from "../../ir/served.ts";
import { identifier } from "../ts/code.ts";
import { typeDeclaration } from "../ts/type/type-declaration.ts";
import type { NamedOperation } from "../ts/type/named-operation.ts";
import type { OperationContext } from "./operation-context.ts";

/** `XBody`: a request body that the document describes in its place. */
export function bodyDeclaration(
  { operation, names }: NamedOperation,
  context: OperationContext,
): Declaration | undefined {
  const [known] = bodyChoices(operation);
  const schema = known?.media.schema;
  return names.bodyName === undefined || schema === undefined
    ? undefined
    : typeDeclaration(identifier(names.bodyName), schema, {
        ...context,
        direction: "input",
        uploads: known?.kind === "multipart",
      });
}
