import type { Code } from "../../ir/code.ts";
import { isPlainJson, mediaKind, preferredMedia } from "../../ir/media-kind.ts";
import type { MediaType, Operation } from "../../ir/operation.ts";
import { declaredFailures, successesOf } from "../../ir/responses.ts";
import { callCode, objectCode } from "../ts/call.ts";
import { converterOf } from "../ts/codec/converter-of.ts";
import { holdsBigints } from "../ts/codec/holds-bigints.ts";
import { readerOf } from "../ts/codec/reader-of.ts";
import { literal } from "../ts/literal.ts";
import { literalKey } from "../ts/property-key.ts";
import type { NamedOperation } from "../ts/type/named-operation.ts";
import type { OperationContext } from "./operation-context.ts";
import { keyedParameters } from "../ts/request-path.ts";
import { runtimeCall, runtimeValue } from "./runtime-value.ts";

/** What reads the JSON of responses, where something in it is converted: `decoding({ 200: ... })`. */
export function responseReader(
  operation: Operation,
  context: OperationContext,
): Code | undefined {
  const bodies = [
    ...successesOf(operation),
    ...declaredFailures(operation),
  ].flatMap(({ status, content }) => {
    const media = preferredMedia(content);
    return media?.schema !== undefined && mediaKind(media.name) === "json"
      ? [{ status, schema: media.schema }]
      : [];
  });
  return readerOf(bodies, context);
}

/** The encoder of a request body in which something is converted; else the one that it has, if any. */
export function convertingBody(
  media: MediaType,
  write: () => Code | undefined,
  context: OperationContext,
): Code | undefined {
  if (media.schema === undefined) return write();
  const isExact =
    mediaKind(media.name) === "json" &&
    holdsBigints([media.schema], "input", context);
  const writer = isExact
    ? runtimeCall(
        "exact-json",
        "exactJsonBody",
        context,
        isPlainJson(media.name) ? [] : [literal(media.name)],
      )
    : write();
  const converter = converterOf(media.schema, {
    ...context,
    direction: "input",
  });
  if (converter === undefined) return writer;
  return callCode(runtimeValue("encoded", "encodedBody", context), [
    converter,
    ...(writer === undefined ? [] : [writer]),
  ]);
}

/** Converts parameters, before the encoders that send them: `encodedParams({ since: ... })`. */
export function parameterConverter(
  named: NamedOperation,
  context: OperationContext,
): Code | undefined {
  const entries = keyedParameters(named).flatMap(({ parameter, key }) => {
    const converter = converterOf(parameter.schema, {
      ...context,
      direction: "input",
    });
    return converter === undefined
      ? []
      : [[literalKey(key), converter] as const];
  });
  return entries.length === 0
    ? undefined
    : runtimeCall("encoded", "encodedParams", context, [
        objectCode(entries, "short"),
      ]);
}
