import type { Code } from "../../../ir/code.ts";
import { byPreference } from "../../../ir/media-kind.ts";
import type { Operation, Response } from "../../../ir/operation.ts";
import { successesOf } from "../../../ir/responses.ts";
import { code, identifier } from "../code.ts";
import { atom, print, union, type TypeExpression } from "./expression.ts";
import { outputType } from "./media-type-type.ts";
import type { NamedOperation } from "./named-operation.ts";
import type { TypeContext } from "./type-context.ts";

type OutputContext = Omit<TypeContext, "direction">;

/**
 * What a call resolves with, by its name where it has one: that of an item, where the only success
 * is a stream.
 */
export function dataType(
  { operation, names: { responseName } }: NamedOperation,
  context: OutputContext,
  imported: (name: string) => Code = identifier,
): Code {
  if (responseName === undefined) return print(successType(operation, context));
  const name = imported(responseName);
  const [response, ...others] = successesOf(operation);
  const [known] = byPreference(response?.content ?? []);
  return known === undefined || others.length > 0
    ? name
    : print(outputType(known, context, name));
}

/** The same spelled out: a union of the success bodies, `void` where none has a body. */
export function successType(
  operation: Operation,
  context: OutputContext,
): TypeExpression {
  const bodies = successesOf(operation).map((each) => payloadOf(each, context));
  const present = bodies.filter((body) => body !== undefined);
  if (present.length === 0) return atom(code`void`);
  return present.length < bodies.length
    ? union([...present, atom(code`undefined`)])
    : union(present);
}

/** The body of one response, or undefined where it declares none. */
export function payloadOf(
  response: Pick<Response, "content">,
  context: OutputContext,
): TypeExpression | undefined {
  const [known] = byPreference(response.content);
  return known && outputType(known, context);
}
