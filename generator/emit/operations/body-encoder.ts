import type { Code } from "../../ir/code.ts";
import {
  essenceOf,
  isPlainJson,
  type KnownMedia,
} from "../../ir/media-kind.ts";
import type { Operation } from "../../ir/operation.ts";
import { bodyChoices } from "../../ir/served.ts";
import { code, joinCode } from "../ts/code.ts";
import { literal } from "../ts/literal.ts";
import { literalKey } from "../ts/property-key.ts";
import { choicesByValue } from "../ts/type/body-alternatives.ts";
import { convertingBody } from "./conversions.ts";
import { formFields, partFields } from "./form-fields.ts";
import type { OperationContext } from "./operation-context.ts";
import { runtimeCall } from "./runtime-value.ts";

/** The imported encoder of a request body; none for JSON, which the core writes. */
export function bodyEncoder(
  operation: Operation,
  context: OperationContext,
): Code | undefined {
  const choices = bodyChoices(operation);
  const [only] = choices;
  if (only === undefined) return undefined;
  if (choices.length > 1) return choiceOf(choices, context);
  return isPlainJson(only.media.name)
    ? convertingBody(only.media, () => undefined, context)
    : mediaEncoder(only, context);
}

function choiceOf(
  choices: readonly KnownMedia[],
  context: OperationContext,
): Code {
  const encoders = choices.map(
    (each) =>
      code`${literalKey(each.media.name)}: ${mediaEncoder(each, context)}`,
  );
  const byValue = choicesByValue(choices, context.schemas);
  return runtimeCall("choose-body", "chooseBody", context, [
    code`{ ${joinCode(encoders, ", ")} }`,
    ...(Object.keys(byValue).length === 0 ? [] : [literal(byValue)]),
  ]);
}

function mediaEncoder(known: KnownMedia, context: OperationContext): Code {
  const write = (): Code => bareEncoder(known, context);
  const { kind, media } = known;
  return kind === "json" || kind === "form" || kind === "multipart"
    ? (convertingBody(media, write, context) ?? write())
    : write();
}

function bareEncoder(
  { kind, media }: KnownMedia,
  context: OperationContext,
): Code {
  const name = literal(media.name);
  switch (kind) {
    case "json":
      return runtimeCall("json-body", "jsonBody", context, [
        media.name.includes("*") ? literal("application/json") : name,
      ]);
    case "form":
      return runtimeCall(
        "form-body",
        "formBody",
        context,
        formFields(media, context),
      );
    case "multipart":
      return runtimeCall("multipart", "multipart", context, [
        literal(essenceOf(media.name)),
        ...partFields(media, context),
      ]);
    case "text":
      return runtimeCall("text-body", "textBody", context, [name]);
    case "lines":
      return runtimeCall("json-lines-body", "jsonLinesBody", context, [name]);
    case "binary":
    case "events":
    case "sequence":
      return runtimeCall("binary-body", "binaryBody", context, [name]);
  }
}
