import { groupBy } from "../ir/group-by.ts";
import type { OperationKey } from "../ir/operation.ts";
import type { Change } from "./change.ts";

/**
 * One root cause is one change: what is met on several ways, from several operations or through
 * several schemas that take it over is one, with all that it reaches.
 */
export function mergeChanges(changes: readonly Change[]): readonly Change[] {
  const groups = groupBy(changes, identityOf);
  return Array.from(groups.values(), (same) => {
    const [first] = same;
    if (first === undefined) throw new Error("a group has members");
    if (same.length === 1) return first;
    const ways = new Set(same.flatMap((change) => change.ways));
    const operations = new Set<OperationKey>(
      same.flatMap((change) => change.operations),
    );
    return {
      ...first,
      ways: [...ways].toSorted(),
      operations: [...operations],
    };
  });
}

function identityOf({
  code,
  parameters,
  location,
  before,
  after,
}: Change): string {
  const { base, revision } = location;
  return JSON.stringify([code, base, revision, before, after, parameters]);
}
