import { member, type JsonObject, type JsonValue } from "../ir/json.ts";
import { methods, type Operation } from "../ir/operation.ts";
import { child, pointerOf, type Pointer } from "../ir/pointer.ts";
import type { Webhook } from "../ir/webhook.ts";
import { buildDocs } from "./docs.ts";
import { entries } from "./members.ts";
import { buildRequestBody } from "./request-body.ts";
import { follow, type Located } from "./resolve.ts";
import type { Scope } from "./scope.ts";

/** The webhooks of the document, with those that OpenAPI 3.0 has as an extension. */
export function buildWebhooks(scope: Scope): readonly Webhook[] {
  return ["webhooks", "x-webhooks"].flatMap((key) =>
    entries(scope.document, key).flatMap(([name, item]) =>
      operationsOf(item, child(pointerOf(key), name), scope).map((operation) =>
        buildWebhook(name, operation, scope),
      ),
    ),
  );
}

/** The callbacks of operations; one that several operations refer to is one. */
export function buildCallbacks(
  sites: readonly { readonly operation: Located<JsonObject> }[],
  operations: readonly Operation[],
  scope: Scope,
): readonly Webhook[] {
  const seen = new Set<Pointer>();
  return sites.flatMap(({ operation }, index) => {
    const callbackOf = operations[index]?.key ?? "";
    const at = child(operation.pointer, "callbacks");
    return entries(operation.value, "callbacks").flatMap(([name, source]) =>
      requestsOf(source, child(at, name), scope).flatMap((request) => {
        if (seen.has(request.pointer)) return [];
        seen.add(request.pointer);
        return [{ ...buildWebhook(name, request, scope), callbackOf }];
      }),
    );
  });
}

/** A Callback Object has a path item for each expression that gives its URL (OpenAPI 3.1.1, 4.8.18). */
function requestsOf(
  source: JsonValue,
  pointer: Pointer,
  scope: Scope,
): readonly Located<JsonObject>[] {
  const callback = follow(scope.document, source, pointer);
  if (callback === undefined) return [];
  return Object.entries(callback.value).flatMap(([expression, item]) =>
    expression.startsWith("x-")
      ? []
      : operationsOf(item, child(callback.pointer, expression), scope),
  );
}

function operationsOf(
  source: JsonValue,
  pointer: Pointer,
  scope: Scope,
): readonly Located<JsonObject>[] {
  const item = follow(scope.document, source, pointer);
  if (item === undefined) return [];
  return methods.flatMap((method) => {
    const at = child(item.pointer, method);
    const operation = follow(scope.document, member(item.value, method), at);
    return operation === undefined ? [] : [operation];
  });
}

function buildWebhook(
  name: string,
  operation: Located<JsonObject>,
  scope: Scope,
): Webhook {
  return {
    name,
    pointer: operation.pointer,
    docs: buildDocs(operation.value, scope.document),
    content: buildRequestBody(operation, scope)?.content ?? [],
  };
}

/** For all that is settled of schemas, a webhook is an operation that only responds. */
export function asOperation({ pointer, docs, content }: Webhook): Operation {
  return {
    key: pointer,
    pointer,
    method: "post",
    path: "",
    tags: [],
    docs,
    parameters: [],
    responses: [{ status: 200, docs, headers: [], content, pointer }],
    servers: [],
  };
}

/** The webhook with what was settled of its content. */
export function fromOperation(
  webhook: Webhook,
  operation: Operation | undefined,
): Webhook {
  const content = operation?.responses[0]?.content ?? webhook.content;
  return { ...webhook, content };
}
