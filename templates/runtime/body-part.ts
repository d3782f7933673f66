/** Bytes in any form that the platform has: files, buffers, and streams, which are sent as they come. */
export type Bytes =
  | Blob
  | ArrayBuffer
  | Uint8Array
  | ReadableStream<Uint8Array>
  | AsyncIterable<Uint8Array>;

/** What can be uploaded: bytes, or a part that says their name and type besides. */
export type Uploadable = Bytes | BodyPart<Bytes>;

/** What a part says of its content. */
export interface PartOptions {
  /** A file name; that of a `File` if not given. */
  readonly name?: string;
  /** A media type; that of a `Blob`, else what the document declares if not given. */
  readonly type?: string;
  /** More headers of the part, in a multipart body. */
  readonly headers?: { readonly [name: string]: string };
}

/**
 * Content of a request body with a name, a type or headers of its own.
 *
 * ```ts
 * new BodyPart(stream, { name: "report.pdf", type: "application/pdf" });
 * ```
 */
export class BodyPart<Content = unknown> {
  readonly content: Content;
  readonly options: PartOptions;

  constructor(content: Content, options: PartOptions = {}) {
    this.content = content;
    this.options = options;
  }
}
