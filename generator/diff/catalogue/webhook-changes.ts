import { always, define } from "./change-definition.ts";

interface WebhookParameters {
  readonly webhook: string;
}

/** The part of the catalogue about what the API sends: webhooks and callbacks. */
export const webhookChanges = {
  "webhook-added": define<WebhookParameters>({
    title: "A webhook or callback was added",
    explanation:
      "The API sends a request that receivers don't know. It comes where somebody asks for it.",
    mirror: "webhook-removed",
    level: always("safe"),
    message: ({ webhook }) => `The API may send ${webhook} now.`,
    help: () => "Nothing to do.",
  }),
  "webhook-removed": define<WebhookParameters>({
    title: "A webhook or callback was removed",
    explanation:
      "Receivers wait for a request that never comes, and nothing tells them.",
    mirror: "webhook-added",
    level: always("breaking"),
    message: ({ webhook }) => `The API no longer sends ${webhook}.`,
    help: () => "Go on sending it until nobody waits for it.",
  }),
};
