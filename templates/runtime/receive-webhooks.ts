import type { JsonReader } from "./operation.js";

/**
 * Takes what an API sends: the name of the webhook and the text of the request's
 * body, empty where it has none. True once its handler is done; false where there
 * is none. Fails where the text is no JSON, and where the handler does.
 */
export type WebhookReceiver = (name: string, text: string) => Promise<boolean>;

/** A receiver that reads texts as JSON, or by the readers of some names, for handlers by name. */
export function receiveWebhooks(
  handlers: object,
  readers: { readonly [name: string]: JsonReader } = {},
): WebhookReceiver {
  return async (name, text) => {
    const handler: unknown = new Map(Object.entries(handlers)).get(name);
    if (typeof handler !== "function") return false;
    const reader = Object.hasOwn(readers, name) ? readers[name] : undefined;
    const read = reader ?? ((json: string): unknown => JSON.parse(json));
    await handler.call(handlers, text === "" ? undefined : read(text, 200));
    return true;
  };
}
