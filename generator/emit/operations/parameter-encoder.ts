import type { Code } from "../../ir/code.ts";
import { mediaKind } from "../../ir/media-kind.ts";
import type { MediaType, ParameterLocation } from "../../ir/operation.ts";
import { holdsBigints } from "../ts/codec/holds-bigints.ts";
import { literal } from "../ts/literal.ts";
import { formFields } from "./form-fields.ts";
import { isCompound } from "./is-compound.ts";
import type { OperationContext } from "./operation-context.ts";
import type { KeyedParameter } from "../ts/request-path.ts";
import { runtimeCall, runtimeValue } from "./runtime-value.ts";
import { encoderCall, styleEncoder } from "./style-encoder.ts";

/** The imported encoder of a parameter that the request template can't say. */
export function parameterEncoder(
  { parameter, key }: KeyedParameter,
  context: OperationContext,
): Code {
  const { name, in: location, serialization, schema } = parameter;
  if (serialization.kind === "style") {
    const compound = isCompound(schema, context.schemas);
    return styleEncoder(
      { in: location, name, key, serialization, isCompound: compound },
      context,
    );
  }
  const media = { ...serialization.media, schema };
  return location === "querystring"
    ? querystringEncoder(key, media, context)
    : encoderCall(contentEncoders[location], context, {
        name,
        key,
        write: writerOf(media, context),
      });
}

/** The encoders that take a value which was made a text before. */
const contentEncoders: Readonly<
  Record<
    Exclude<ParameterLocation, "querystring">,
    readonly [file: string, name: string]
  >
> = {
  path: ["simple", "simple"],
  query: ["query", "query"],
  header: ["header", "header"],
  cookie: ["cookie", "cookie"],
};

function querystringEncoder(
  key: string,
  media: MediaType,
  context: OperationContext,
): Code {
  if (mediaKind(media.name) !== "form") {
    const values = [literal(key), writerOf(media, context)];
    return runtimeCall("querystring", "querystring", context, values);
  }
  const values = [literal(key), ...formFields(media, context)];
  return runtimeCall("form-querystring", "formQuerystring", context, values);
}

/** What makes a text of a value; what is neither JSON nor a text must be one already. */
export function writerOf(
  { name, schema }: Pick<MediaType, "name" | "schema">,
  context: OperationContext,
): Code {
  if (mediaKind(name) !== "json") {
    return runtimeValue("plain-text", "plainText", context);
  }
  return schema !== undefined && holdsBigints([schema], "input", context)
    ? runtimeValue("exact-json", "stringifyExactly", context)
    : runtimeValue("json-text", "jsonText", context);
}
