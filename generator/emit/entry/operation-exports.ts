import { operationTypeNames } from "../../ir/operation-type-names.ts";
import type { Plan } from "../../ir/plan.ts";
import { identifier } from "../ts/code.ts";
import { operationGroups } from "../ts/operation-groups.ts";
import type { ModuleExports } from "./module-exports.ts";

/** The functions of each group, their types, and the group's class as a type. */
export function operationExports(plan: Plan): readonly ModuleExports[] {
  return operationGroups(plan).map(({ group, operations }) => ({
    module: `src/${group.file}`,
    values: operations.map(({ names }) => identifier(names.functionName)),
    types: [
      identifier(group.className),
      ...operations
        .flatMap(({ names }) => operationTypeNames(names))
        .map(identifier),
    ],
  }));
}
