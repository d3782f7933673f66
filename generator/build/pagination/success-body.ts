import { mediaKind, preferredMedia } from "../../ir/media-kind.ts";
import type { Operation } from "../../ir/operation.ts";
import { successesOf } from "../../ir/responses.ts";
import type { Schema } from "../../ir/schema.ts";

/** The body of the one success that has one, if that is JSON. */
export function successBody(operation: Operation): Schema | undefined {
  const [media, ...others] = successesOf(operation).flatMap(
    ({ content }) => preferredMedia(content) ?? [],
  );
  return media !== undefined &&
    others.length === 0 &&
    mediaKind(media.name) === "json"
    ? media.schema
    : undefined;
}
