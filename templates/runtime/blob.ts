import { hasNoContent } from "./no-content.js";
import type { ResponseDecoder } from "./operation.js";

/** A response that is a `Blob`; an empty one has size 0, one with status 204 or 205 is undefined. */
export const blob: ResponseDecoder = (draft) => {
  draft.headers["accept"] = "*/*";
  return async (response) =>
    hasNoContent(response) ? undefined : response.blob();
};
