import type { OperationNames } from "../ir/naming.ts";
import type { Operation } from "../ir/operation.ts";
import type { DerivedType } from "./needs-name.ts";
import { parameterKeys } from "./parameter-keys.ts";

/** Puts the names of an operation together; types that have none are absent. */
export function operationNames(
  operation: Operation,
  {
    functionName,
    types,
    group,
  }: {
    readonly functionName: string;
    readonly types: ReadonlyMap<DerivedType, string>;
    readonly group: number;
  },
): OperationNames {
  const params = types.get("Params");
  const body = types.get("Body");
  const response = types.get("Response");
  const responses = types.get("Responses");
  const errors = types.get("Errors");
  const headers = types.get("Headers");
  return {
    functionName,
    parameterKeys: parameterKeys(operation),
    group,
    ...(params === undefined ? {} : { paramsName: params }),
    ...(body === undefined ? {} : { bodyName: body }),
    ...(response === undefined ? {} : { responseName: response }),
    ...(responses === undefined ? {} : { responsesName: responses }),
    ...(errors === undefined ? {} : { errorsName: errors }),
    ...(headers === undefined ? {} : { headersName: headers }),
  };
}
