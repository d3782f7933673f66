import { preferredMedia, mediaKind } from "../ir/media-kind.ts";
import type { WebhookNames } from "../ir/naming.ts";
import type { Webhook } from "../ir/webhook.ts";
import { createAllocator } from "./allocator.ts";
import { pascalCase } from "./identifiers.ts";
import { isTelling } from "./needs-name.ts";
import type { Registry } from "./registry.ts";
import { reservedMembers } from "./reserved-words.ts";

/** The names of all that is declared for webhooks; undefined where there is none. */
export function webhookNames(
  webhooks: readonly Webhook[],
  className: string,
  { derive }: Registry,
): WebhookNames | undefined {
  if (webhooks.length === 0) return undefined;
  const { allocate } = createAllocator(
    reservedMembers.filter((name) => name.startsWith("__")),
  );
  const keys = webhooks.map(({ name, callbackOf }) =>
    allocate(
      callbackOf === undefined ? [name] : [name, `${callbackOf} ${name}`],
    ),
  );
  return {
    functionName: derive("handleWebhooks"),
    handlersName: derive(`${className}WebhookHandlers`),
    keys,
    payloadNames: webhooks.map(({ content }, index) => {
      const media = preferredMedia(content);
      const isNamed =
        media?.schema !== undefined &&
        mediaKind(media.name) === "json" &&
        isTelling(media.schema);
      return isNamed
        ? derive(`${pascalCase(keys[index] ?? "")}Webhook`)
        : undefined;
    }),
  };
}
