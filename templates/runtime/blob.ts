import { hasNoContent } from "./no-content.js";
import type { BodyEncoder, ResponseDecoder } from "./operation.js";

/** A response that is a `Blob`; an empty one has size 0, one with status 204 or 205 is undefined. */
export const blob: ResponseDecoder = (draft) => {
  draft.headers["accept"] = "*/*";
  return async (response) =>
    hasNoContent(response) ? undefined : response.blob();
};

/** A request body that is a `Blob`, an `ArrayBuffer`, a typed array or text. */
export function binaryBody(mediaType: string): BodyEncoder {
  return (draft, value) => {
    draft.headers["content-type"] = mediaType;
    if (
      typeof value !== "string" &&
      !(value instanceof Blob) &&
      !(value instanceof ArrayBuffer) &&
      !isView(value)
    )
      throw new Error(
        "the body must be a Blob, an ArrayBuffer, a typed array or text",
      );
    draft.body = value;
  };
}

// Typed arrays over shared memory, which `fetch` refuses, have another type.
function isView(value: unknown): value is Uint8Array<ArrayBuffer> {
  return ArrayBuffer.isView(value);
}
