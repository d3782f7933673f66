import { chunksOf, isStreaming, isWhole, streamOf } from "./bytes.js";
import { partOf, type Part } from "./multipart-part.js";
import type { BodyEncoder, RequestDraft } from "./operation.js";
import type { PartFields } from "./part-fields.js";

/**
 * A request body in parts (RFC 2046, RFC 7578): a member of an object each, an
 * item each where a member is an array; null and undefined give none. Without
 * streams it is a `Blob`, which can be sent again and has a length.
 */
export function multipart(
  mediaType: string,
  fields: PartFields = {},
): BodyEncoder {
  return (draft, value) => {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    const boundary = Array.from(bytes, (byte) =>
      byte.toString(16).padStart(2, "0"),
    ).join("");
    const pieces = partsOf(draft, value, fields).flatMap((part) => {
      const { content, head } = partOf(part, mediaType);
      return [`--${boundary}\r\n${head}\r\n`, content, "\r\n"];
    });
    pieces.push(`--${boundary}--\r\n`);
    draft.headers["content-type"] = `${mediaType}; boundary=${boundary}`;
    const whole = pieces.filter(
      (piece) => typeof piece === "string" || isWhole(piece),
    );
    draft.body =
      whole.length === pieces.length
        ? new Blob(whole)
        : streamOf(concatenate(pieces));
  };
}

/** The parts of a value; an array has parts without names. */
function partsOf(
  draft: RequestDraft,
  value: unknown,
  fields: PartFields,
): readonly Part[] {
  if (Array.isArray(value))
    return value.map((item: unknown) => ({ value: item }));
  return Object.entries(Object(value)).flatMap(([name, given]): Part[] => {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (typeof field === "function") {
      const query: string[] = [];
      field({ ...draft, params: Object(value), query });
      return query.map((pair) => {
        const [key = "", text = ""] = pair.split("=").map(decodeURIComponent);
        return { name: key, value: text };
      });
    }
    return [given]
      .flat()
      .filter((item) => item !== undefined && item !== null)
      .map((item) => ({ name, value: item, declared: field }));
  });
}

async function* concatenate(
  pieces: readonly unknown[],
): AsyncGenerator<Uint8Array, void> {
  for (const piece of pieces)
    if (isStreaming(piece)) yield* chunksOf(piece);
    else yield* chunksOf(new Blob([piece as string]).stream());
}
