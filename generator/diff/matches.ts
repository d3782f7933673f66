import type { Operation } from "../ir/operation.ts";
import type { SchemaId } from "../ir/schema.ts";

/** What of the base is what of the revision. */
export interface Matches {
  readonly operations: readonly OperationPair[];
  readonly schemas: readonly SchemaPair[];
}

export interface OperationPair {
  readonly base: Operation;
  readonly revision: Operation;
}

export interface SchemaPair {
  readonly base: SchemaId;
  readonly revision: SchemaId;
}
