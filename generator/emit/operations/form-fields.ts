import type { Code } from "../../ir/code.ts";
import { essenceOf, mediaKind } from "../../ir/media-kind.ts";
import type { Encoding, MediaType } from "../../ir/operation.ts";
import { code, joinCode } from "../ts/code.ts";
import { literal } from "../ts/literal.ts";
import { literalKey } from "../ts/property-key.ts";
import type { OperationContext } from "./operation-context.ts";
import { runtimeValue } from "./runtime-value.ts";
import { encoderCall, styleEncoder } from "./style-encoder.ts";

/** The members of a form that are written otherwise than by default: an object, or nothing. */
export function formFields(
  media: MediaType,
  context: OperationContext,
): readonly Code[] {
  const fields = media.encodings.flatMap((encoding) => {
    const encoder = fieldEncoder(encoding, context);
    return encoder === undefined
      ? []
      : [code`${literalKey(encoding.name)}: ${encoder}`];
  });
  return fields.length === 0 ? [] : [code`{ ${joinCode(fields, ", ")} }`];
}

/** What a multipart body says of its members: media types, and encoders of those in a style. */
export function partFields(
  media: MediaType,
  context: OperationContext,
): readonly Code[] {
  const isForm = essenceOf(media.name) === "multipart/form-data";
  const fields = media.encodings.flatMap((encoding) => {
    const styled =
      isForm && encoding.serialization !== undefined
        ? fieldEncoder(encoding, context)
        : undefined;
    const value =
      styled ??
      (encoding.contentType === undefined
        ? undefined
        : literal(encoding.contentType));
    return value === undefined
      ? []
      : [code`${literalKey(encoding.name)}: ${value}`];
  });
  return fields.length === 0 ? [] : [code`{ ${joinCode(fields, ", ")} }`];
}

function fieldEncoder(
  { name, contentType, serialization }: Encoding,
  context: OperationContext,
): Code | undefined {
  if (serialization !== undefined) {
    const { style, explode, allowReserved } = serialization;
    if (style === "form" && explode && !allowReserved) return undefined;
    return styleEncoder(
      { in: "query", name, key: name, serialization, isCompound: true },
      context,
    );
  }
  return contentType !== undefined && mediaKind(contentType) === "json"
    ? encoderCall(["query", "query"], context, {
        name,
        key: name,
        write: runtimeValue("json-text", "jsonText", context),
      })
    : undefined;
}
