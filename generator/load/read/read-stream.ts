import { bytesLimit } from "./read-bytes.ts";

/** Where bytes come from one after the other. */
export type ByteStream = AsyncIterable<Uint8Array | string>;

/** All bytes of a stream; undefined where they are too many. */
export async function readStream(
  stream: ByteStream,
): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > bytesLimit) return undefined;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}
