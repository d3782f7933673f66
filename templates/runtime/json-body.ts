import type { BodyEncoder } from "./operation.js";

/** A request body that is JSON by another name: `application/merge-patch+json`. */
export function jsonBody(mediaType: string): BodyEncoder {
  return (draft, value) => {
    draft.headers["content-type"] = mediaType;
    draft.body = JSON.stringify(value);
  };
}
