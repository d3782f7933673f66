import { mediaKind, preferredMedia } from "../../ir/media-kind.ts";
import type { Operation, Response } from "../../ir/operation.ts";
import { failuresOf } from "../../ir/responses.ts";

/**
 * The failures that `.result()` can tell from others: those that declare JSON, or nothing. A body of
 * text may come from any proxy on the way.
 */
export function declaredFailures(operation: Operation): readonly Response[] {
  return failuresOf(operation).filter(({ content }) => {
    const media = preferredMedia(content);
    return media === undefined || mediaKind(media.name) === "json";
  });
}
