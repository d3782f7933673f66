import { groupBy } from "../../ir/group-by.ts";
import type { GroupNames } from "../../ir/naming.ts";
import type { Plan } from "../../ir/plan.ts";
import type { NamedOperation } from "./type/named-operation.ts";

/** A group of the class client and what belongs to it. */
export interface OperationGroup {
  readonly group: GroupNames;
  /** In the order of the document. */
  readonly operations: readonly NamedOperation[];
}

/** The operations of each group, with their names. */
export function operationGroups({
  document,
  naming,
}: Plan): readonly OperationGroup[] {
  const named = document.operations.flatMap((operation) => {
    const names = naming.operations.get(operation.key);
    return names === undefined ? [] : [{ operation, names }];
  });
  const byGroup = groupBy(named, ({ names }) => names.group);
  return naming.groups.map((group, index) => ({
    group,
    operations: byGroup.get(index) ?? [],
  }));
}
