import type { OperationNames } from "../../ir/naming.ts";
import type { Plan } from "../../ir/plan.ts";
import { identifier } from "../ts/code.ts";
import type { ModuleExports } from "./module-exports.ts";

/** The functions of each group, their types, and the group's class as a type. */
export function operationExports({
  document,
  naming,
}: Plan): readonly ModuleExports[] {
  return naming.groups.map((group, index) => {
    const operations = document.operations.flatMap((operation) => {
      const names = naming.operations.get(operation.key);
      return names?.group === index ? [names] : [];
    });
    return {
      module: `src/${group.file}`,
      values: operations.map(({ functionName }) => identifier(functionName)),
      types: [
        identifier(group.className),
        ...operations.flatMap(typeNames).map(identifier),
      ],
    };
  });
}

function typeNames(names: OperationNames): readonly string[] {
  return [
    names.paramsName,
    names.bodyName,
    names.responseName,
    names.headersName,
    names.errorsName,
  ].filter((name) => name !== undefined);
}
