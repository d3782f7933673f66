import type { Code } from "../../ir/code.ts";
import { eventShape } from "../../ir/event-shape.ts";
import type { MediaType, Operation } from "../../ir/operation.ts";
import {
  responseChoices,
  responseService,
  servedKind,
  type ServedResponse,
} from "../../ir/served.ts";
import type { Schema } from "../../ir/schema.ts";
import { code, joinCode } from "../ts/code.ts";
import { converterOf } from "../ts/codec/converter-of.ts";
import { holdsBigints } from "../ts/codec/holds-bigints.ts";
import { literal } from "../ts/literal.ts";
import { literalKey } from "../ts/property-key.ts";
import type { OperationContext } from "./operation-context.ts";
import { runtimeCall, runtimeValue } from "./runtime-value.ts";

/** The imported decoder of an operation's successes; none for JSON, which the core reads. */
export function responseDecoder(
  operation: Operation,
  context: OperationContext,
): Code | undefined {
  const { kind, media } = responseService(operation);
  const preferred = decoderOf(kind, media, context);
  const [, ...others] = responseChoices(operation);
  if (others.length === 0) return preferred;
  const entries = others.flatMap((other) => {
    const decoder = decoderOf(servedKind(other), other.media, context);
    return decoder === undefined
      ? []
      : [code`${literalKey(other.media.name)}: ${decoder}`];
  });
  return runtimeCall("choose-response", "chooseResponse", context, [
    code`{ ${joinCode(entries, ", ")} }`,
    ...(preferred === undefined ? [] : [preferred]),
  ]);
}

function decoderOf(
  kind: ServedResponse,
  media: MediaType | undefined,
  context: OperationContext,
): Code | undefined {
  const accepted = literal(media?.name ?? "");
  const convert = itemConverter(media?.schema, context);
  switch (kind) {
    case "json":
      return undefined;
    case "none":
      return runtimeValue("no-content", "noContent", context);
    case "text":
      return runtimeValue("text", "text", context);
    case "binary":
      return runtimeValue("blob", "blob", context);
    case "lines":
      return runtimeCall("json-lines", "jsonLines", context, [
        accepted,
        ...convert("convert"),
      ]);
    case "sequence":
      return runtimeCall("json-sequence", "jsonSequence", context, [
        accepted,
        ...convert("convert"),
      ]);
    case "events": {
      const { data, isWhole } = eventShape(media?.schema, context.schemas);
      return runtimeCall("event-stream", "eventStream", context, [
        literal(data),
        ...convert(isWhole ? "convertEvent" : "convert"),
      ]);
    }
  }
}

/** What reads the items of a stream, as settings of a decoder; none where `JSON.parse` does. */
function itemConverter(
  schema: Schema | undefined,
  context: OperationContext,
): (setting: "convert" | "convertEvent") => readonly Code[] {
  return (setting) => {
    const converter =
      schema && converterOf(schema, { ...context, direction: "output" });
    if (schema === undefined || converter === undefined) return [];
    if (!holdsBigints([schema], "output", context)) {
      return [code`{ ${literalKey(setting)}: ${converter} }`];
    }
    const parse = runtimeValue("exact-json", "parseExactly", context);
    const exact = runtimeCall("exact-json", "exactly", context, [converter]);
    return [code`{ parse: ${parse}, ${literalKey(setting)}: ${exact} }`];
  };
}
