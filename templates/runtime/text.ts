import { hasNoContent } from "./no-content.js";
import type { ResponseDecoder } from "./operation.js";

/** A response that is text; an empty one is "", one with status 204 or 205 undefined. */
export const text: ResponseDecoder = (draft) => {
  draft.headers["accept"] = "text/*, */*;q=0.5";
  return async (response) =>
    hasNoContent(response) ? undefined : response.text();
};
