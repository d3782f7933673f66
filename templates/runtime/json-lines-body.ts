import { streamOf } from "./bytes.js";
import type { BodyEncoder } from "./operation.js";

/** A request body with a JSON text in each line, of an array or of items as they come. */
export function jsonLinesBody(mediaType: string): BodyEncoder {
  return (draft, value) => {
    draft.headers["content-type"] = mediaType;
    draft.body = Array.isArray(value)
      ? value.map(lineOf).join("")
      : streamOf(linesOf(value as AsyncIterable<unknown>));
  };
}

async function* linesOf(
  items: AsyncIterable<unknown>,
): AsyncGenerator<Uint8Array, void> {
  const encoder = new TextEncoder();
  for await (const item of items) yield encoder.encode(lineOf(item));
}

function lineOf(item: unknown): string {
  return `${JSON.stringify(item)}\n`;
}
