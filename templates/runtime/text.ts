import { hasNoContent } from "./no-content.js";
import type { BodyEncoder, ResponseDecoder } from "./operation.js";

/** A response that is text; an empty one is "", one with status 204 or 205 undefined. */
export const text: ResponseDecoder = (draft) => {
  draft.headers["accept"] = "text/*, */*;q=0.5";
  return async (response) =>
    hasNoContent(response) ? undefined : response.text();
};

/** A request body that is text. */
export function textBody(mediaType: string): BodyEncoder {
  return (draft, value) => {
    draft.headers["content-type"] = mediaType;
    draft.body = String(value);
  };
}
