import { BodyPart } from "./body-part.js";
import { chunksOf, isStreaming, isWhole, streamOf } from "./bytes.js";
import { concreteType } from "./media-type.js";
import type { BodyEncoder } from "./operation.js";

/**
 * A request body of bytes or text. Its type is what the document declares; where
 * that is a range such as `image/*`, the type of the value.
 */
export function binaryBody(mediaType: string): BodyEncoder {
  return (draft, value) => {
    const { content, options } =
      value instanceof BodyPart ? value : new BodyPart(value);
    const own = options.type ?? (content instanceof Blob ? content.type : "");
    draft.headers["content-type"] =
      (mediaType.includes("*") && own) ||
      concreteType(mediaType) ||
      "application/octet-stream";
    if (isWhole(content) || typeof content === "string") draft.body = content;
    else if (isStreaming(content)) draft.body = streamOf(chunksOf(content));
    else
      throw new Error(
        "the body must be a Blob, an ArrayBuffer, a typed array, a stream or text",
      );
  };
}
