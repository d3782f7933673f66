import type { OperationNames } from "./naming.ts";

/** The types that an operation exports, in the order in which they are written. */
export function operationTypeNames(names: OperationNames): readonly string[] {
  return [
    names.paramsName,
    names.bodyName,
    names.responseName,
    names.responsesName,
    names.headersName,
    names.errorsName,
  ].filter((name) => name !== undefined);
}
