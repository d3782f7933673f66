import type { OperationKey } from "../../ir/operation.ts";
import type { ReachedOperation } from "../change.ts";

/** The operation's key in its document. */
export function keyOf({ method, path }: ReachedOperation): OperationKey {
  return `${method} ${path}`;
}
