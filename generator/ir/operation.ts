import type { Docs } from "./docs.ts";
import type { Pagination } from "./pagination.ts";
import type { Pointer } from "./pointer.ts";
import type { Extension, Schema } from "./schema.ts";
import type { SecurityAlternatives } from "./security.ts";
import type { Server } from "./server.ts";

/** The members of a path item that are operations (OpenAPI 3.2.0, 4.9). */
export const methods = [
  "get",
  "put",
  "post",
  "delete",
  "options",
  "head",
  "patch",
  "trace",
  "query",
] as const;

export type Method = (typeof methods)[number];

/** The wire identity of an operation, which outlives its operationId: `PUT /things/{id}`. */
export type OperationKey = string;

export interface Operation {
  readonly key: OperationKey;
  readonly pointer: Pointer;
  readonly operationId?: string;
  readonly method: Method;
  /** The path template as the document spells it. */
  readonly path: string;
  readonly tags: readonly string[];
  readonly docs: Docs;
  /** In the order of the document: the path item's first, less those that the operation overrides. */
  readonly parameters: readonly Parameter[];
  readonly body?: RequestBody;
  readonly responses: readonly Response[];
  /** Absent: what the document says for all operations. Empty: none needed. */
  readonly security?: SecurityAlternatives;
  /** Servers of the operation or its path item; empty: those of the document. */
  readonly servers: readonly Server[];
  /** Absent where it gives no pages. */
  readonly pagination?: Pagination;
  /** Members whose name starts with `x-`, in the order of the document. */
  readonly extensions: readonly Extension[];
}

export type ParameterLocation =
  "path" | "query" | "querystring" | "header" | "cookie";

export interface Parameter {
  readonly name: string;
  readonly in: ParameterLocation;
  readonly required: boolean;
  readonly schema: Schema;
  readonly docs: Docs;
  readonly pointer: Pointer;
  readonly serialization: Serialization;
  readonly extensions: readonly Extension[];
}

/** How a parameter's value becomes text: by `style` (OpenAPI 3.1.1, 4.8.12.2), or as a media type. */
export type Serialization =
  StyleSerialization | { readonly kind: "content"; readonly media: MediaType };

export interface StyleSerialization {
  readonly kind: "style";
  readonly style: ParameterStyle;
  readonly explode: boolean;
  readonly allowReserved: boolean;
}

export type ParameterStyle =
  | "simple"
  | "label"
  | "matrix"
  | "form"
  | "spaceDelimited"
  | "pipeDelimited"
  | "deepObject"
  | "cookie";

export interface RequestBody {
  readonly required: boolean;
  readonly content: readonly MediaType[];
  readonly docs: Docs;
  readonly pointer: Pointer;
}

export interface MediaType {
  /** As the document spells it: `application/json; charset=utf-8`. */
  readonly name: string;
  /** Of the whole, or of each item where it is a stream of them (`itemSchema`). */
  readonly schema?: Schema;
  /** How members of a form are written, those that the document speaks of, in its order. */
  readonly encodings: readonly Encoding[];
  readonly pointer: Pointer;
}

/** An Encoding Object (OpenAPI 3.1.1, 4.8.15), under the name of the member that it is for. */
export interface Encoding {
  readonly name: string;
  readonly contentType?: string;
  /** Absent where `style`, `explode` and `allowReserved` are: then `contentType` counts. */
  readonly serialization?: StyleSerialization;
}

/** A status code, a range of them, or all that are not named. */
export type ResponseStatus =
  number | "1XX" | "2XX" | "3XX" | "4XX" | "5XX" | "default";

export interface Response {
  readonly status: ResponseStatus;
  readonly docs: Docs;
  readonly headers: readonly ResponseHeader[];
  readonly content: readonly MediaType[];
  readonly pointer: Pointer;
}

export interface ResponseHeader {
  readonly name: string;
  readonly required: boolean;
  readonly schema: Schema;
  readonly docs: Docs;
  readonly pointer: Pointer;
}
