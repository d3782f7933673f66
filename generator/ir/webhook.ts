import type { Docs } from "./docs.ts";
import type { MediaType, OperationKey } from "./operation.ts";
import type { Pointer } from "./pointer.ts";

/** A request that the API sends: a webhook of the document, or a callback of an operation. */
export interface Webhook {
  /** As the document calls it. */
  readonly name: string;
  /** The operation that a callback belongs to. */
  readonly callbackOf?: OperationKey;
  readonly pointer: Pointer;
  readonly docs: Docs;
  /** What is received. */
  readonly content: readonly MediaType[];
}
