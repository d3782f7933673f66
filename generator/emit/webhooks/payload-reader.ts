import type { Code } from "../../ir/code.ts";
import { mediaKind, preferredMedia } from "../../ir/media-kind.ts";
import type { Webhook } from "../../ir/webhook.ts";
import { readerOf } from "../ts/codec/reader-of.ts";
import { code } from "../ts/code.ts";
import type { TypeContext } from "../ts/type/type-context.ts";

/** What reads a payload, where that is more than parsing JSON. */
export function payloadReader(
  { content }: Webhook,
  context: TypeContext,
): Code | undefined {
  const media = preferredMedia(content);
  if (media === undefined) return undefined;
  if (mediaKind(media.name) !== "json") return code`(text) => text`;
  return media.schema === undefined
    ? undefined
    : readerOf([{ status: "default", schema: media.schema }], context);
}
