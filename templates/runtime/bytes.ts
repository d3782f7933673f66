import type { Bytes } from "./body-part.js";

/** Whether a value is bytes, in whatever form. */
export function isBytes(value: unknown): value is Bytes {
  return isWhole(value) || isStreaming(value);
}

/** Whether a value is bytes that are all there, and so can be sent again. */
export function isWhole(
  value: unknown,
): value is Blob | ArrayBuffer | Uint8Array<ArrayBuffer> {
  return (
    value instanceof Blob ||
    value instanceof ArrayBuffer ||
    ArrayBuffer.isView(value)
  );
}

/** Whether a value is bytes that are still to come. */
export function isStreaming(
  value: unknown,
): value is ReadableStream<Uint8Array> | AsyncIterable<Uint8Array> {
  return (
    value instanceof ReadableStream ||
    (typeof value === "object" && Symbol.asyncIterator in Object(value))
  );
}

/** Bytes piece by piece; ending early cancels their source. */
export async function* chunksOf(
  source: ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void> {
  // Not every platform can iterate a stream.
  if (!(source instanceof ReadableStream)) return yield* source;
  const reader = source.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel();
  }
}

/** A stream that asks for the pieces one by one, as they are sent. */
export function streamOf(
  chunks: AsyncGenerator<Uint8Array, void>,
): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await chunks.return();
    },
  });
}
