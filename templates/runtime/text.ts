import type { BodyEncoder, ResponseDecoder } from "./operation.js";

/** A response that is text; an empty one is "". */
export const text: ResponseDecoder = (draft) => {
  draft.headers["accept"] = "text/*, */*;q=0.5";
  return (response) => response.text();
};

/** A request body that is text. */
export function textBody(mediaType: string): BodyEncoder {
  return (draft, value) => {
    draft.headers["content-type"] = mediaType;
    draft.body = String(value);
  };
}
