import { groupBy } from "../../../ir/group-by.ts";
import type { Operation } from "../../../ir/operation.ts";
import type { OperationPair } from "../../matches.ts";
import { pathShape } from "./path-shape.ts";

/** What became of the operations of both documents. */
export interface MatchedOperations {
  /** In the order of the base. */
  readonly pairs: readonly OperationPair[];
  readonly removed: readonly Operation[];
  readonly added: readonly Operation[];
}

/** What two operations must share to be one, the strongest first. */
type Identity = (operation: Operation) => string | undefined;

/**
 * Finds each operation again: by method and path, the names of path parameters aside; else where the
 * configuration says it went; else by its operationId, where that is the only one.
 */
export function matchOperations(
  base: readonly Operation[],
  revision: readonly Operation[],
  renamed: Readonly<Record<string, string>> = {},
): MatchedOperations {
  const found = new Map<Operation, Operation>();
  const open = new Set(revision);
  const match = (identityOfBase: Identity, identity: Identity): void => {
    const left = base.filter((operation) => !found.has(operation));
    const candidates = groupBy(open, identity);
    const seekers = groupBy(left, identityOfBase);
    for (const operation of left) {
      const wanted = identityOfBase(operation);
      if (wanted === undefined || seekers.get(wanted)?.length !== 1) continue;
      const [only, ...others] = candidates.get(wanted) ?? [];
      if (only === undefined || others.length > 0) continue;
      found.set(operation, only);
      open.delete(only);
    }
  };
  match(({ key }) => renamed[key], keyOf);
  match(keyOf, keyOf);
  match(shapeOf, shapeOf);
  match(idOf, idOf);
  return {
    pairs: base.flatMap((operation) => {
      const other = found.get(operation);
      return other === undefined ? [] : [{ base: operation, revision: other }];
    }),
    removed: base.filter((operation) => !found.has(operation)),
    added: [...open],
  };
}

function keyOf({ key }: Operation): string {
  return key;
}

function shapeOf({ method, path }: Operation): string {
  return `${method} ${pathShape(path)}`;
}

function idOf({ operationId }: Operation): string | undefined {
  return operationId;
}
