import type { Operation } from "../ir/operation.ts";
import { camelCase, isDeclarable } from "./identifiers.ts";

/** What a function may be called, best first: its operationId, else method and path. */
export function functionCandidates(operation: Operation): readonly string[] {
  const byId = camelCase(operation.operationId ?? "");
  const byPath = nameByPath(operation);
  return [byId, byPath].filter(isDeclarable);
}

/** `GET /groups/{id}/users` as `getGroupsByIdUsers`. */
function nameByPath({ method, path }: Operation): string {
  const words = path
    .replaceAll(/\{([^{}]*)\}/gu, " by $1 ")
    .replaceAll(/\s+$/gu, "");
  return camelCase(`${method} ${words === "/" ? "root" : words}`);
}
