import type { BodyEncoder } from "./operation.js";
import { parameterText } from "./parameter-parts.js";

/** A request body that is text. */
export function textBody(mediaType: string): BodyEncoder {
  return (draft, value) => {
    draft.headers["content-type"] = mediaType;
    draft.body = parameterText("the body", value);
  };
}
