/** An event of a stream (HTML, 9.2.6). */
export interface ServerSentEvent<Data = string> {
  /** Its lines joined, and parsed where the document says that it is JSON. */
  readonly data: Data;
  /** Its name; absent: "message". */
  readonly event?: string;
  /** The last id that the stream told. */
  readonly id?: string;
  /** Milliseconds to wait before connecting again. */
  readonly retry?: number;
}
