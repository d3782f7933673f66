import type { Code } from "../../ir/code.ts";
import type { Declaration } from "../../ir/declaration.ts";
import type { FileSpec } from "../../ir/file-spec.ts";
import { mediaKind, preferredMedia } from "../../ir/media-kind.ts";
import type { Plan } from "../../ir/plan.ts";
import type { Webhook } from "../../ir/webhook.ts";
import { callCode, objectCode } from "../ts/call.ts";
import { code, identifier } from "../ts/code.ts";
import { remark } from "../ts/comment.ts";
import { docsOf } from "../ts/docs.ts";
import { FileScope } from "../ts/file-scope.ts";
import { literalKey, propertyKey } from "../ts/property-key.ts";
import { moduleSpec } from "../ts/module-spec.ts";
import { runtimeSymbol } from "../ts/symbols.ts";
import { print } from "../ts/type/expression.ts";
import { payloadOf } from "../ts/type/operation-types.ts";
import type { TypeContext } from "../ts/type/type-context.ts";
import { typeDeclaration } from "../ts/type/type-declaration.ts";
import { payloadReader } from "./payload-reader.ts";

/** `webhooks.ts`: what the API sends, and a function that hands it to typed handlers. */
export function emitWebhooks({ document, naming }: Plan): readonly FileSpec[] {
  const names = naming.webhooks;
  if (names === undefined) return [];
  const context: TypeContext = {
    scope: new FileScope("src/webhooks"),
    naming,
    schemas: new Map(document.schemas.map((each) => [each.id, each])),
    direction: "output",
  };
  const named = document.webhooks.map((webhook, index) => ({
    webhook,
    key: names.keys[index] ?? webhook.name,
    payloadName: names.payloadNames[index],
  }));
  const payloads = named.flatMap(({ webhook, payloadName }) =>
    payloadDeclaration(webhook, payloadName, context),
  );
  const handlers: Declaration = {
    kind: "interface",
    name: identifier(names.handlersName),
    docs: remark`Handlers of what the API sends, by the name of the webhook or callback.`,
    members: named.map(({ webhook, key, payloadName }) => ({
      key: propertyKey(key),
      optional: true,
      type: handlerType(webhook, payloadName, context),
      docs: docsOf(webhook.docs),
    })),
  };
  const readers = named.flatMap(({ webhook, key }) => {
    const reader = payloadReader(webhook, context);
    return reader === undefined ? [] : [[literalKey(key), reader] as const];
  });
  const receive = context.scope.value(
    runtimeSymbol(naming, "receive-webhooks", "receiveWebhooks"),
  );
  const receiver = context.scope.type(
    runtimeSymbol(naming, "receive-webhooks", "WebhookReceiver"),
  );
  const call = callCode(receive, [
    code`handlers`,
    ...(readers.length === 0 ? [] : [objectCode(readers, "open")]),
  ]);
  return [
    moduleSpec("src/webhooks", context.scope, [
      ...payloads,
      handlers,
      {
        kind: "function",
        name: identifier(names.functionName),
        docs: remark`A function to call with the name of a webhook and the text that came.`,
        parameters: [
          { name: code`handlers`, type: identifier(names.handlersName) },
        ],
        returnType: receiver,
        body: code`return ${call};`,
      },
    ]),
  ];
}

/** `XWebhook`: a payload that the document describes in its place. */
function payloadDeclaration(
  { content }: Webhook,
  name: string | undefined,
  context: TypeContext,
): readonly Declaration[] {
  const schema = preferredMedia(content)?.schema;
  return name === undefined || schema === undefined
    ? []
    : [typeDeclaration(identifier(name), schema, context)];
}

/** The text is read; what is no JSON stays text. */
function handlerType(
  webhook: Webhook,
  payloadName: string | undefined,
  context: TypeContext,
): Code {
  const media = preferredMedia(webhook.content);
  if (media === undefined) return code`() => unknown`;
  if (payloadName !== undefined) {
    return code`(payload: ${identifier(payloadName)}) => unknown`;
  }
  const payload = payloadOf(webhook, context);
  return mediaKind(media.name) === "json" && payload !== undefined
    ? code`(payload: ${print(payload)}) => unknown`
    : code`(payload: string) => unknown`;
}
