import type { OperationNames } from "../../../ir/naming.ts";
import type { Operation } from "../../../ir/operation.ts";

/** An operation with the names that were decided for it. */
export interface NamedOperation {
  readonly operation: Operation;
  readonly names: OperationNames;
}
