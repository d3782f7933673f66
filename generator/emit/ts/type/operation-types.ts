import type { Code } from "../../../ir/code.ts";
import { mediaKind, preferredMedia } from "../../../ir/media-kind.ts";
import type { MediaType, Operation, Response } from "../../../ir/operation.ts";
import { successesOf } from "../../../ir/responses.ts";
import { bodyService } from "../../../ir/served.ts";
import { code, identifier } from "../code.ts";
import { atom, print, union, type TypeExpression } from "./expression.ts";
import { globalType } from "./global-type.ts";
import type { NamedOperation } from "./named-operation.ts";
import type { TypeContext } from "./type-context.ts";
import { typeOf } from "./type-of.ts";

type OutputContext = Omit<TypeContext, "direction">;

/** The type of the request body, or undefined where the operation has none. */
export function bodyType(
  operation: Operation,
  context: OutputContext,
): TypeExpression | undefined {
  const { media } = bodyService(operation);
  return media === undefined
    ? undefined
    : mediaTypeType(media, { ...context, direction: "input" });
}

/** What a call resolves with, by its name where it has one. */
export function dataType(
  { operation, names }: NamedOperation,
  context: OutputContext,
): Code {
  return names.responseName === undefined
    ? print(successType(operation, context))
    : identifier(names.responseName);
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
  const media = preferredMedia(response.content);
  return media === undefined
    ? undefined
    : mediaTypeType(media, { ...context, direction: "output" });
}

/** The type of a value in a media type: text is a string, and what no kind knows is binary. */
function mediaTypeType(
  { name, schema }: MediaType,
  context: TypeContext,
): TypeExpression {
  const kind = mediaKind(name);
  if (kind === "text") return atom(code`string`);
  if (kind === "binary") return binaryType(context);
  return schema === undefined ? atom(code`unknown`) : typeOf(schema, context);
}

function binaryType({ direction, naming }: TypeContext): TypeExpression {
  const names =
    direction === "input" ? ["Blob", "ArrayBuffer", "Uint8Array"] : ["Blob"];
  return union(names.map((name) => atom(globalType(name, naming))));
}
