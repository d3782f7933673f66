import type { Declaration, TypeMember } from "../../ir/declaration.ts";
import type { ResponseHeader } from "../../ir/operation.ts";
import type { EnumSchema } from "../../ir/schema.ts";
import { successesOf } from "../../ir/responses.ts";
import { code, identifier } from "../ts/code.ts";
import { docsOf } from "../ts/docs.ts";
import { propertyKey } from "../ts/property-key.ts";
import { enumType } from "../ts/type/enum-type.ts";
import { print } from "../ts/type/expression.ts";
import type { NamedOperation } from "../ts/type/named-operation.ts";
import type { OperationContext } from "./operation-context.ts";

/** `XHeaders`: the response headers that the document declares, by their names in lower case. */
export function headersDeclaration(
  { operation, names }: NamedOperation,
  _context: OperationContext,
): Declaration | undefined {
  if (names.headersName === undefined) return undefined;
  const responses = successesOf(operation);
  const byName = new Map<string, readonly ResponseHeader[]>();
  for (const header of responses.flatMap(({ headers }) => headers)) {
    const key = header.name.toLowerCase();
    byName.set(key, [...(byName.get(key) ?? []), header]);
  }
  return {
    kind: "interface",
    name: identifier(names.headersName),
    docs: undefined,
    members: [...byName].map(([name, headers]) =>
      headerMember(name, headers, responses.length),
    ),
  };
}

/** A header is text; it is there for sure only where every success response requires it. */
function headerMember(
  name: string,
  headers: readonly ResponseHeader[],
  responses: number,
): TypeMember {
  const [first] = headers;
  const schema = first?.schema;
  const everywhere =
    headers.length === responses && headers.every(({ required }) => required);
  return {
    key: propertyKey(name),
    optional: !everywhere,
    type:
      schema?.kind === "enum" && headers.length === 1 && isText(schema)
        ? print(enumType(schema))
        : code`string`,
    docs: first === undefined ? undefined : docsOf(first.docs),
  };
}

function isText({ members }: EnumSchema): boolean {
  return members.every(({ value }) => typeof value === "string");
}
