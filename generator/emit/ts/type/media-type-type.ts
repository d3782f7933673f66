import type { Code } from "../../../ir/code.ts";
import { isStreamKind, type KnownMedia } from "../../../ir/media-kind.ts";
import { code } from "../code.ts";
import { eventType } from "./event-type.ts";
import {
  array,
  atom,
  print,
  union,
  type TypeExpression,
} from "./expression.ts";
import { globalType } from "./global-type.ts";
import type { TypeContext } from "./type-context.ts";
import { typeOf } from "./type-of.ts";
import { uploadable } from "./uploadable.ts";

type MediaContext = Omit<TypeContext, "direction">;

/**
 * The type of a value that a response brings: text is a string, what no kind knows is binary, and a
 * stream is iterated. `name` stands for the schema where that has one of the operation's.
 */
export function outputType(
  { kind, media }: KnownMedia,
  outer: MediaContext,
  name?: Code,
): TypeExpression {
  const context: TypeContext = { ...outer, direction: "output" };
  if (kind === "text" || kind === "form") return atom(code`string`);
  if (kind === "binary" || kind === "multipart") {
    return atom(globalType("Blob", context.naming));
  }
  const value = valueTypeOf(media, context, name);
  if (!isStreamKind(kind)) return value();
  const item =
    kind === "events" ? eventType(media.schema, value, context) : value();
  return atom(code`AsyncIterable<${print(item)}>`);
}

/** The type of a request body in a media type. */
export function inputType(
  { kind, media }: KnownMedia,
  outer: MediaContext,
  name?: Code,
): TypeExpression {
  const context: TypeContext = {
    ...outer,
    direction: "input",
    uploads: kind === "multipart",
  };
  const value = valueTypeOf(media, context, name);
  switch (kind) {
    case "text":
      return atom(code`string`);
    case "binary":
    case "events":
    case "sequence":
      return uploadable(context);
    case "lines":
      return union([
        array(value()),
        atom(code`AsyncIterable<${print(value())}>`),
      ]);
    case "json":
    case "form":
    case "multipart":
      return value();
  }
}

function valueTypeOf(
  { schema }: KnownMedia["media"],
  context: TypeContext,
  name: Code | undefined,
): () => TypeExpression {
  return () => {
    if (name !== undefined) return atom(name);
    return schema === undefined ? atom(code`unknown`) : typeOf(schema, context);
  };
}
