import { member, type JsonObject, type JsonValue } from "../ir/json.ts";
import { methods, type Operation } from "../ir/operation.ts";
import { mediaKind, preferredMedia } from "../ir/media-kind.ts";
import { child, pointerOf, type Pointer } from "../ir/pointer.ts";
import type { Schema } from "../ir/schema.ts";
import type { Webhook } from "../ir/webhook.ts";
import { buildDocs } from "./docs.ts";
import { entries } from "./members.ts";
import { buildRequestBody } from "./request-body.ts";
import { follow, type Located } from "./resolve.ts";
import { blankBase } from "./schema/base.ts";
import type { Scope } from "./scope.ts";

/** The webhooks of the document, with those that OpenAPI 3.0 has as an extension. */
export function buildWebhooks(scope: Scope): readonly Webhook[] {
  return ["webhooks", "x-webhooks"].flatMap((key) =>
    entries(scope.document, key).flatMap(([name, item]) =>
      asOne(
        operationsOf(item, child(pointerOf(key), name), scope).map(
          (operation) => buildWebhook({ name }, operation, scope),
        ),
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
    return entries(operation.value, "callbacks").flatMap(([name, source]) => {
      const requests = requestsOf(source, child(at, name), scope);
      const fresh = requests.filter(({ pointer }) => !seen.has(pointer));
      for (const { pointer } of fresh) seen.add(pointer);
      return asOne(
        fresh.map((request) =>
          buildWebhook({ name, callbackOf }, request, scope),
        ),
      );
    });
  });
}

/** Requests of one name can't be told apart: together they bring any of what each brings. */
function asOne(webhooks: readonly Webhook[]): readonly Webhook[] {
  const [first, ...others] = webhooks;
  if (first === undefined || others.length === 0) return webhooks;
  const media = webhooks.flatMap(
    ({ content }) => preferredMedia(content) ?? [],
  );
  const json = media.find(({ name }) => mediaKind(name) === "json");
  const variants = media.flatMap(({ name, schema }) =>
    mediaKind(name) === "json" && schema !== undefined ? [schema] : [],
  );
  if (json === undefined || variants.length < 2) {
    return [{ ...first, content: media.slice(0, 1) }];
  }
  const schema: Schema = {
    ...blankBase(first.pointer),
    kind: "union",
    mode: "anyOf",
    variants,
  };
  return [{ ...first, content: [{ ...json, schema }] }];
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
  names: Pick<Webhook, "name" | "callbackOf">,
  operation: Located<JsonObject>,
  scope: Scope,
): Webhook {
  return {
    ...names,
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
    extensions: [],
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
