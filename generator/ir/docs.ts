import type { JsonValue } from "./json.ts";

/** What a document says to people about one of its parts. Texts are untrusted: see `emit/ts/comment.ts`. */
export interface Docs {
  readonly title?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly deprecated: boolean;
  /** The first of `example`, `examples`; never checked against the schema, never emitted as a value. */
  readonly example?: JsonValue;
  readonly externalDocs?: ExternalDocs;
}

export interface ExternalDocs {
  readonly url: string;
  readonly description?: string;
}
